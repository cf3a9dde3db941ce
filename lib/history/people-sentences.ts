import { ROLE_WORDS } from "@/lib/people/vocabulary";
import type { Detail } from "./changes";
import { fieldList } from "./field-words";
import { paths } from "@/lib/paths";
import { type ReportKind, type ReportOutcome, REPORT_KIND_WORDS, REPORT_OUTCOME_WORDS } from "@/lib/reports/vocabulary";
import { link, type Sentences, who, wordOf } from "./naming";

const JOINED_VIA: Record<Detail<"person.joined">["via"], string> = {
  REGISTRATION: "joined",
  INVITATION: "joined on an invitation",
  OAUTH: "joined through another service",
  COMMAND: "was added by whoever runs this site",
  SYSTEM: "was added, to write down what machines find",
  CORPUS: "came with the corpus",
};

const kindWord = (kind: string) => REPORT_KIND_WORDS[kind as ReportKind]?.name ?? kind;
const outcomeWord = (outcome: string) => REPORT_OUTCOME_WORDS[outcome as ReportOutcome]?.done ?? outcome;

export const PEOPLE_SENTENCES: Sentences<"person" | "invitation" | "report"> = {
  "person.joined": ({ via }) => [JOINED_VIA[via]],
  "person.confirmed": (_, on) => ["confirmed the registration of ", who(on)],
  "person.role-changed": ({ from, to }, on) => {
    const [before, now] = [wordOf(ROLE_WORDS, from), wordOf(ROLE_WORDS, to)];
    // On joining: nobody else was there to give it.
    if (on.subject?.handle === on.person.handle) return [`got the role of ${now}, and was ${before} before`];
    return ["changed the role of ", who(on), ` from ${before} to ${now}`];
  },
  "person.suspended": (_, on) => ["suspended ", who(on)],
  "person.reinstated": (_, on) => ["reinstated ", who(on)],
  "person.warned": (_, on) => ["warned ", who(on)],
  "person.profile-hidden": (_, on) => ["hid the name of ", who(on), ", and what they said of themselves"],
  "person.profile-shown": (_, on) => ["showed the name of ", who(on), " again, and what they say of themselves"],
  "person.profile-changed": ({ fields }) => [`changed their profile${fieldList(fields)}`],
  "person.password-changed": () => ["changed their password"],
  "person.email-changed": () => ["changed their e-mail address"],
  "person.second-factor-on": () => ["turned on a second factor"],
  "person.second-factor-off": () => ["turned off their second factor"],
  "person.second-factor-reset": (_, on) => ["took off the second factor of ", who(on)],
  "person.recovery-code-used": ({ left }) => [`used a recovery code (${left} left)`],
  "person.wrong-codes": () => ["had five wrong codes shown for their account"],
  "person.account-linked": ({ provider }) => [`linked their account with ${provider}`],
  "person.signed-out-everywhere": () => ["signed out everywhere"],
  "person.deleted": () => ["deleted their account"],

  "report.made": ({ kind }) => [`reported conduct (${kindWord(kind)})`],
  "report.decided": ({ number, outcome }) => [
    "closed ",
    link(`report ${number}`, paths.report(number)),
    `: ${outcomeWord(outcome)}`,
  ],

  "invitation.made": ({ role }) => [`made an invitation (${wordOf(ROLE_WORDS, role)})`],
  "invitation.used": () => ["used an invitation"],
  "invitation.revoked": () => ["revoked an invitation"],
};
