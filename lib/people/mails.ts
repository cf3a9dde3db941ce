import type { Mail } from "@/lib/mail";
import { EMAIL_LINK_MINUTES, PASSWORD_LINK_HOURS, REGISTRATION_HOURS } from "./vocabulary";

/** What is said by mail. Pure. Nothing that anybody typed goes in: a mail of ours must carry no words of others. */

export const confirmationMail = (to: string, link: string): Mail => ({
  to,
  subject: "Confirm your address for Variorum",
  text: `Somebody, perhaps you, registered at Variorum with this address.

Confirm here, once, within ${REGISTRATION_HOURS} hours, with the password that you chose:

${link}

If it was not you, do nothing: without it there is no account.
`,
});

export const addressKnownMail = (to: string, signIn: string, forgotten: string): Mail => ({
  to,
  subject: "You have an account at Variorum already",
  text: `Somebody, perhaps you, wanted to register at Variorum with this address. It has an account already.

Sign in here:

${signIn}

If you do not know your password, get a new one here:

${forgotten}

If it was not you, do nothing: your account stays as it is.
`,
});

export const passwordLinkMail = (to: string, link: string): Mail => ({
  to,
  subject: "A new password for Variorum",
  text: `Somebody, perhaps you, asked for a new password for your account at Variorum.

Choose one here, once, within ${PASSWORD_LINK_HOURS} hours:

${link}

If it was not you, do nothing: your password stays as it is.
`,
});

export const emailLinkMail = (to: string, link: string): Mail => ({
  to,
  subject: "Confirm your new address for Variorum",
  text: `Somebody, perhaps you, wants this to be the address of their account at Variorum.

Confirm here, once, within ${EMAIL_LINK_MINUTES} minutes, with your password:

${link}

If it was not you, do nothing: no account gets this address.
`,
});

export const emailChangeAskedMail = (to: string, forgotten: string): Mail => ({
  to,
  subject: "Another address for your account at Variorum",
  text: `Somebody, perhaps you, gave another e-mail address for your account at Variorum, and knows your password. The address changes once it is confirmed from there.

If it was not you, choose another password now, and nothing changes:

${forgotten}
`,
});

export const emailChangedMail = (to: string): Mail => ({
  to,
  subject: "Your account at Variorum has another address",
  text: `Your account at Variorum has another e-mail address since a moment ago, and all its sessions have ended. This address is kept here no longer.

If it was not you, tell whoever runs the site: somebody else knows your password.
`,
});

export const secondFactorMail = (to: string, isOn: boolean): Mail => ({
  to,
  subject: `Your second factor at Variorum was turned ${isOn ? "on" : "off"}`,
  text: isOn
    ? `From now on, signing in to your account at Variorum asks for a code of your app besides your password. All other sessions have ended.

If it was not you, choose another password and tell whoever runs the site.
`
    : `From now on, your password is enough to sign in to your account at Variorum.

If it was not you, choose another password and turn it on again.
`,
});

export const recoveryCodeUsedMail = (to: string, left: number): Mail => ({
  to,
  subject: "A recovery code of yours was used at Variorum",
  text: `Somebody, perhaps you, used a recovery code of your account at Variorum instead of a code of your app. ${left === 0 ? "None is" : `${left} of them are`} left. New ones come with turning the second factor off and on again.

If it was not you, choose another password now.
`,
});

export const wrongCodesMail = (to: string, forgotten: string): Mail => ({
  to,
  subject: "Wrong codes for your account at Variorum",
  text: `Somebody, perhaps you, came as far as the second factor of your account at Variorum and showed five wrong codes. No code is taken now for up to a quarter of an hour.

Whoever came that far knows your password, or signs in at a service that is linked to your account. If it was not you, choose another password now:

${forgotten}
`,
});

export const accountDeletedMail = (to: string): Mail => ({
  to,
  subject: "Your account at Variorum was deleted",
  text: `Your account at Variorum was deleted a moment ago. This address is kept here no longer, and you get no more mail.

If it was not you, tell whoever runs the site: somebody else knows your password.
`,
});

export const passwordChangedMail = (to: string): Mail => ({
  to,
  subject: "Your password for Variorum was changed",
  text: `Your password for Variorum was changed a moment ago, and all other sessions have ended.

If it was not you, ask for a new password on the page where you sign in.
`,
});
