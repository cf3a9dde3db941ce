import type { Mail } from "@/lib/mail";
import { PASSWORD_LINK_HOURS } from "./vocabulary";

/** What is said by mail. Pure. Nothing that anybody typed goes in: a mail of ours must carry no words of others. */

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
