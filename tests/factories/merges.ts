import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { estimateInput } from "@/lib/estimates/schema";
import { newId } from "@/lib/id";
import { writeQuotation } from "@/lib/quotations/save";
import { mergeInput } from "@/lib/reshaping/schema";
import { quotationOf } from "./quotations.ts";
import { actorOf, buildPerson } from "./people.ts";

interface Slugged {
  slug: string;
}

/** What a form says that merges one claim into another. */
export const filledIn = (claim: Slugged, into: Slugged, overrides: Record<string, unknown> = {}) =>
  mergeInput.parse({
    requestKey: randomUUID(),
    claim: claim.slug,
    into: into.slug,
    reason: "Both say the same in other words.",
    confirm: "yes",
    ...overrides,
  });

export const moderator = async () => actorOf(await buildPerson({ role: "MODERATOR" }));

/** A claim as the database has it, with what hangs on it. */
export const stored = ({ slug }: Slugged) =>
  db().claim.findUniqueOrThrow({
    where: { slug },
    include: { citations: true, notes: true, disputes: true, occurrences: true, estimate: true, quotation: true },
  });

export const buildEstimate = (claimId: string, best: string) =>
  db().estimate.create({
    data: {
      id: newId(),
      claimId,
      ...estimateInput.parse({ best, comparator: "ABOUT", unit: "deaths", counted: "deaths", place: "Ukraine" }),
    },
  });

export const buildQuotation = async (claimId: string, asGiven: string, more: Record<string, unknown> = {}) => {
  const content = quotationOf({ asGiven, ...more });
  await writeQuotation(db(), await buildPerson(), { claimId, number: 1, content, reason: "" });
};
