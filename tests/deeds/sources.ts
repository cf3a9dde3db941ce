import { db } from "@/lib/db";
import { objectOf } from "@/lib/form-state";
import { askForCheck } from "@/lib/links/ask-for-check";
import { askForCheckInput } from "@/lib/links/schema";
import * as policy from "@/lib/policy";
import { addSource } from "@/lib/sources/add";
import { endSourceProtection, protectSource } from "@/lib/sources/protect";
import { restoreSource } from "@/lib/sources/restore";
import { reviseSource } from "@/lib/sources/revise";
import { addSourceInput, protectSourceInput, reviseSourceInput, withdrawSourceInput } from "@/lib/sources/schema";
import { withdrawSource } from "@/lib/sources/withdraw";
import { buildLink } from "../factories/links.ts";
import { type Deed, type Fields, deed } from "./deed.ts";
import { REASON, sourcesIn } from "./things.ts";

/** What is done to a source's record. */

const on = (name: string) => `workbench/sources/[slug]/actions.ts#${name}`;

export const RECORD: Fields = {
  "source.type": "book",
  "source.title": "Another title",
  "source.authors": "Author, An",
  "source.seen": "FULL_TEXT",
  "source.health": "OK",
};
const withReason = ({ slug }: { slug: string }) => ({ slug, reason: REASON });

export const sourceDeeds: Deed[] = [
  deed({
    action: "workbench/sources/new/actions.ts#add",
    rule: policy.canAddSource,
    schema: addSourceInput,
    verb: addSource,
    // Everybody adds the same here, and says that it is another.
    situations: { always: () => Promise.resolve({ thing: undefined, fields: { ...RECORD, "source.same": "NONE" } }) },
  }),
  deed({
    action: on("revise"),
    rule: policy.canReviseSource,
    schema: reviseSourceInput,
    verb: reviseSource,
    situations: sourcesIn(["standing", "withdrawn", "protected"], (source) => ({
      ...withReason(source),
      version: "1",
      ...RECORD,
    })),
  }),
  deed({
    action: on("checkLink"),
    rule: policy.canCheckLink,
    schema: askForCheckInput,
    verb: askForCheck,
    situations: {
      standing: async () => ({ thing: { withdrawn: false }, fields: { slug: (await buildLink()).slug } }),
      ...sourcesIn(["withdrawn"], ({ slug }) => ({ slug })),
    },
    trace: async (_, form) => {
      const { slug } = askForCheckInput.parse(objectOf(form));
      return db().sourceLink.findFirst({ where: { source: { slug }, dueAt: new Date(0) } });
    },
  }),
  deed({
    action: on("protect"),
    rule: policy.canProtectSource,
    schema: protectSourceInput,
    verb: protectSource,
    situations: sourcesIn(["standing", "withdrawn", "protected"], (source) => ({ ...withReason(source), days: "7" })),
  }),
  deed({
    action: on("endProtection"),
    rule: policy.canEndSourceProtection,
    schema: withdrawSourceInput,
    verb: endSourceProtection,
    situations: sourcesIn(["protected", "standing", "withdrawn"], withReason),
  }),
  deed({
    action: on("withdraw"),
    rule: policy.canWithdrawSource,
    schema: withdrawSourceInput,
    verb: withdrawSource,
    situations: sourcesIn(["standing", "withdrawn"], withReason),
  }),
  deed({
    action: on("restore"),
    rule: policy.canRestoreSource,
    schema: withdrawSourceInput,
    verb: restoreSource,
    situations: sourcesIn(["withdrawn", "standing"], withReason),
  }),
];
