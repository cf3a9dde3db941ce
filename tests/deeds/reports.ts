import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import * as policy from "@/lib/report-policy";
import { decideReport } from "@/lib/reports/decide";
import { report } from "@/lib/reports/report";
import { decideReportInput, reportInput, showTextInput } from "@/lib/reports/schema";
import { showText } from "@/lib/reports/show";
import { buildCase } from "./cases.ts";
import { type Deed, type Person, deed } from "./deed.ts";
import { REASON, other } from "./things.ts";

/** Conduct that is reported, and what comes of it. */

const on = (name: string) => `(account)/reports/actions.ts#${name}`;

/** A comment of that person. */
async function commentBy(personId: string): Promise<string> {
  const { id: disputeId } = await buildCase(await other(), "open", "opener");
  const { id } = await db().disputeComment.create({ data: { id: newId(), disputeId, personId, body: "A street." } });
  return id;
}

const reporting = (isMine: boolean) => async (me: Person) => {
  const aboutId = isMine ? me.id : (await other()).id;
  const about = { "reported.of": "comment", "reported.id": await commentBy(aboutId) };
  return { thing: { aboutId }, fields: { ...about, kind: "PERSONAL_DATA", words: "It gives away where they live." } };
};

const handling = (whose: "by me" | "of me" | "of others") => async (me: Person) => {
  const reporterId = whose === "by me" ? me.id : (await other("READER")).id;
  const aboutId = whose === "of me" ? me.id : (await other()).id;
  const { number } = await db().report.create({
    data: {
      id: newId(),
      kind: "SPAM",
      words: "The same again.",
      aboutId,
      reporterId,
      commentId: await commentBy(aboutId),
    },
  });
  return {
    thing: { reporterId, aboutId },
    fields: { number: String(number), outcome: "DISMISSED", decision: REASON },
  };
};

const showing = (isMine: boolean) => async (me: Person) => {
  const personId = isMine ? me.id : (await other()).id;
  const commentId = await commentBy(personId);
  await db().hiddenText.create({ data: { id: newId(), commentId, personId: (await other("MODERATOR")).id } });
  return { thing: { personId }, fields: { "text.of": "comment", "text.id": commentId } };
};

export const reportDeeds: Deed[] = [
  deed({
    action: on("reportAction"),
    rule: policy.canReport,
    schema: reportInput,
    verb: report,
    situations: { "another's text": reporting(false), "my own": reporting(true) },
  }),
  deed({
    action: on("decideReportAction"),
    rule: policy.canHandleReport,
    schema: decideReportInput,
    verb: decideReport,
    situations: {
      "by another, of a third": handling("of others"),
      "by me": handling("by me"),
      "of me": handling("of me"),
    },
  }),
  deed({
    action: on("showTextAction"),
    rule: policy.canShowText,
    schema: showTextInput,
    verb: showText,
    situations: { "another's": showing(false), mine: showing(true) },
  }),
];
