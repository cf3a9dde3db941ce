import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { demand } from "@/lib/policy";
import { spend } from "@/lib/rate-limit";
import { canReport } from "@/lib/report-policy";
import { type Actor, transact } from "@/lib/transact";
import type { reportInput } from "./schema";
import { findSubject } from "./subject";

/**
 * Tells the moderators of conduct: spam, harassment, personal data. Nobody else ever sees it.
 * @throws AppError TOO_MANY after twenty in an hour; FORBIDDEN when suspended, and of oneself; NOT_FOUND for what is
 *   not there, withdrawn or hidden; CONFLICT when one's report of the same thing waits already.
 *   Records `report.made`, which only the reporter sees and which does not name whom it is about.
 */
export async function report(
  actor: Actor,
  { reported, kind, words, requestKey }: z.infer<typeof reportInput>,
): Promise<void> {
  await spend("report-account", actor.personId);
  await transact(actor, async (tx, person) => {
    if (await repeatedDeed(tx, person, requestKey)) return;
    const { column, aboutId } = await findSubject(tx, reported);
    demand(canReport(person, { aboutId }));
    const { number } = await tx.report.create({
      data: { id: newId(), kind, words, ...column, aboutId, reporterId: person.id },
      select: { number: true },
    });
    await record(tx, person, { verb: "report.made", detail: { number, kind } }, requestKey);
  });
}
