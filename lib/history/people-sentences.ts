import { ROLE_WORDS } from "@/lib/people/vocabulary";
import type { Detail } from "./changes";
import { fieldList } from "./field-words";
import { type Sentences, who, wordOf } from "./naming";

const JOINED_VIA: Record<Detail<"person.joined">["via"], string> = {
  REGISTRATION: "joined",
  INVITATION: "joined on an invitation",
  OAUTH: "joined through another service",
  COMMAND: "was added by whoever runs this site",
  CORPUS: "came with the corpus",
};

export const PEOPLE_SENTENCES: Sentences<"person" | "invitation"> = {
  "person.joined": ({ via }) => [JOINED_VIA[via]],
  "person.role-changed": ({ from, to }, on) => [
    "changed the role of ",
    who(on),
    ` from ${wordOf(ROLE_WORDS, from)} to ${wordOf(ROLE_WORDS, to)}`,
  ],
  "person.suspended": (_, on) => ["suspended ", who(on)],
  "person.reinstated": (_, on) => ["reinstated ", who(on)],
  "person.profile-changed": ({ fields }) => [`changed their profile${fieldList(fields)}`],
  "person.password-changed": () => ["changed their password"],
  "person.account-linked": ({ provider }) => [`linked their account with ${provider}`],
  "person.signed-out-everywhere": () => ["signed out everywhere"],

  "invitation.made": ({ role }) => [`made an invitation (${wordOf(ROLE_WORDS, role)})`],
  "invitation.used": () => ["used an invitation"],
  "invitation.revoked": () => ["revoked an invitation"],
};
