import type { Mail } from "@/lib/mail";
import { PASSWORD_LINK_HOURS, REGISTRATION_HOURS } from "./vocabulary";

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
