import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { proposeWording } from "@/lib/proposals/propose";
import { getProposalPage } from "@/lib/proposals/read";
import { decideProposalInput, proposeWordingInput } from "@/lib/proposals/schema";
import type { buildClaim } from "./claims.ts";
import { actorOf, buildPerson } from "./people.ts";

type Claim = Awaited<ReturnType<typeof buildClaim>>;
type Person = Awaited<ReturnType<typeof buildPerson>>;

/** What a protected claim has, until tomorrow. */
export const PROTECTED = { protectedUntil: new Date(Date.now() + 86_400_000), protectedReason: "To and fro." } as const;
/** The reason that every proposal here is given with. */
export const reason = "It is plainer.";
export const wordingOf = ({ statement, type, checkability, note }: Claim, overrides: Record<string, unknown> = {}) => ({
  statement,
  type,
  checkability,
  note,
  ...overrides,
});

/** The form of a proposal on a claim's wording, filled in. */
export const wordingForm = (claim: Claim, overrides: Record<string, unknown>, version = 1) =>
  proposeWordingInput.parse({
    requestKey: randomUUID(),
    claim: claim.slug,
    version,
    wording: wordingOf(claim, overrides),
    reason,
  });

/** Proposes, and names the proposal. */
export async function propose(claim: Claim, overrides: Record<string, unknown>, person?: Person): Promise<number> {
  await proposeWording(actorOf(person ?? (await buildPerson({ role: "READER" }))), wordingForm(claim, overrides));
  const { number } = await db().proposal.findFirstOrThrow({
    where: { claimId: claim.id },
    orderBy: { number: "desc" },
  });
  return number;
}

/** The form of a decision, by field. */
export const deciding = (number: number, decisions: Record<string, string>, why = "") =>
  decideProposalInput.parse({ requestKey: randomUUID(), number, decisions, reason: why });

/** What became of each field. */
export const statesOf = async (number: number) =>
  Object.fromEntries((await getProposalPage(number))?.fields.map(({ field, state }) => [field, state]) ?? []);
