import { db } from "@/lib/db";
import { objectOf } from "@/lib/form-state";
import { askForCheck } from "@/lib/links/ask-for-check";
import { askForCheckInput } from "@/lib/links/schema";
import * as sourcePolicy from "@/lib/source-policy";
import { addSource } from "@/lib/sources/add";
import { endSourceProtection, protectSource } from "@/lib/sources/protect";
import { restoreSource } from "@/lib/sources/restore";
import { reviseSource } from "@/lib/sources/revise";
import { addSourceInput, protectSourceInput, reviseSourceInput, withdrawSourceInput } from "@/lib/sources/schema";
import { withdrawSource } from "@/lib/sources/withdraw";
import { noticesFromForm } from "@/lib/retractions/from-form";
import { recordNotices } from "@/lib/retractions/record-notices";
import { noticeDeedInput, recordNoticesInput } from "@/lib/retractions/schema";
import { countNotice, setNoticeAside } from "@/lib/retractions/set-aside";
import { buildLink } from "../factories/links.ts";
import { buildNotice } from "../factories/notices.ts";
import { buildSource } from "../factories/sources.ts";
import { type Deed, type Fields, always, deed } from "./deed.ts";
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

const NOTICE = { record: "1", nature: "RETRACTION", doi: null, pmid: null, day: "2019-05-31", reasons: [] } as const;

/** Notices about sources in each state. */
const noticesOn = (more: Parameters<typeof buildNotice>[0]) =>
  Object.fromEntries(
    (["standing", "withdrawn", "protected"] as const).map((state) => [
      state,
      async () => {
        const { id } = await buildNotice(more, state);
        return {
          thing: { withdrawn: state === "withdrawn", protected: state === "protected" },
          fields: { noticeId: id, reason: REASON },
        };
      },
    ]),
  );

export const sourceDeeds: Deed[] = [
  deed({
    action: "workbench/sources/new/actions.ts#add",
    rule: sourcePolicy.canAddSource,
    schema: addSourceInput,
    verb: addSource,
    // Everybody adds the same here, and says that it is another.
    situations: { always: () => Promise.resolve({ thing: undefined, fields: { ...RECORD, "source.same": "NONE" } }) },
  }),
  deed({
    action: on("revise"),
    rule: sourcePolicy.canReviseSource,
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
    rule: sourcePolicy.canCheckLink,
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
    action: "(account)/retractions/actions.ts#importList",
    rule: sourcePolicy.canImportNotices,
    schema: recordNoticesInput,
    prepare: noticesFromForm,
    verb: recordNotices,
    situations: always(async () => {
      const { slug } = await buildSource();
      return { do: "record", notices: JSON.stringify([{ ...NOTICE, slug }]) };
    }),
  }),
  deed({
    action: on("setAside"),
    rule: sourcePolicy.canSetNoticeAside,
    schema: noticeDeedInput,
    verb: setNoticeAside,
    situations: noticesOn({}),
  }),
  deed({
    action: on("countAgain"),
    rule: sourcePolicy.canSetNoticeAside,
    schema: noticeDeedInput,
    verb: countNotice,
    situations: noticesOn({ setAsideAt: new Date(), setAsideReason: REASON }),
  }),
  deed({
    action: on("protect"),
    rule: sourcePolicy.canProtectSource,
    schema: protectSourceInput,
    verb: protectSource,
    situations: sourcesIn(["standing", "withdrawn", "protected"], (source) => ({ ...withReason(source), days: "7" })),
  }),
  deed({
    action: on("endProtection"),
    rule: sourcePolicy.canEndSourceProtection,
    schema: withdrawSourceInput,
    verb: endSourceProtection,
    situations: sourcesIn(["protected", "standing", "withdrawn"], withReason),
  }),
  deed({
    action: on("withdraw"),
    rule: sourcePolicy.canWithdrawSource,
    schema: withdrawSourceInput,
    verb: withdrawSource,
    situations: sourcesIn(["standing", "withdrawn"], withReason),
  }),
  deed({
    action: on("restore"),
    rule: sourcePolicy.canRestoreSource,
    schema: withdrawSourceInput,
    verb: restoreSource,
    situations: sourcesIn(["withdrawn", "standing"], withReason),
  }),
];
