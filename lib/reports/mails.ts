import type { Mail } from "@/lib/mail";
import { paths } from "@/lib/paths";
import type { PublicPerson } from "@/lib/people/display";
import { type ReportKind, REPORT_KIND_WORDS } from "./vocabulary";

export interface Warning {
  /** Of the report; the mail keeps it when it is sent again. */
  id: string;
  to: string;
  kind: ReportKind;
  /** Where the text stands that it is about, or their own page. */
  path: string;
  /** The moderator's. */
  words: string;
  by: PublicPerson;
  /** Somebody gets what is answered to the sender's address. */
  answerable: boolean;
  /** The site's own address. */
  origin: string;
}

/**
 * A warning by mail. It carries what a moderator typed, for that is what it is for: nobody below moderator can have
 * one sent, and to nobody but the person warned. Nothing in it comes from whoever reported. Pure.
 */
export function warningMail({ id, to, kind, path, words, by, answerable, origin }: Warning): Mail {
  const full = (path: string) => new URL(path, origin).href;
  return {
    to,
    subject: "A moderator warned you at Variorum",
    text: `A moderator of Variorum, ${by.displayName}, warned you (${REPORT_KIND_WORDS[kind].name}) in these words:

${words
  .split("\n")
  .map((line) => `    ${line}`.trimEnd())
  .join("\n")}

It is about this:

${full(path)}

The words are for you and the moderators. They stand on your account page too:

${full(paths.account())}

${
  answerable
    ? "If you think that this is wrong, answer this mail. It goes to whoever runs the site, not to the moderator."
    : "Nobody reads an answer to this mail. If you think that this is wrong, tell whoever runs the site."
}
`,
    messageId: `<warning-${id}@${new URL(origin).hostname}>`,
  };
}
