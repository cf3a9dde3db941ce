import { describe, expect, test } from "vitest";
import { reviseCitation } from "@/lib/citations/revise";
import { reviseInput } from "@/lib/citations/schema";
import { addClaimOccurrence } from "@/lib/claims/add-occurrence";
import { giveEstimate } from "@/lib/claims/give-estimate";
import { addOccurrenceInput, giveEstimateInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { appeal } from "@/lib/disputes/appeal";
import { appealInput } from "@/lib/disputes/schema";
import { takeDispute } from "@/lib/disputes/take";
import { decideProposal } from "@/lib/proposals/decide";
import { proposeCitation, proposeFigure, proposeQuotation, proposeWording } from "@/lib/proposals/propose";
import { proposeCitationInput, proposeFigureInput, proposeQuotationInput } from "@/lib/proposals/schema";
import { saveQuotation } from "@/lib/quotations/save";
import { saveQuotationInput } from "@/lib/quotations/schema";
import { mergeClaims } from "@/lib/reshaping/merge";
import { splitInput } from "@/lib/reshaping/schema";
import { splitClaim } from "@/lib/reshaping/split";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildDispute, buildRuledDispute, insertRuling } from "../../factories/disputes.ts";
import { importText } from "../../factories/documents.ts";
import { filledIn, moderator } from "../../factories/merges.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { deciding, reason, statesOf, wordingForm } from "../../factories/proposals.ts";
import { quotationOf } from "../../factories/quotations.ts";
import { expectRefusal } from "../../refusals.ts";

// Whose work a thing is, however it came to where it is disputed.

useDatabase();

type Claim = Awaited<ReturnType<typeof buildClaim>>;
type Person = Awaited<ReturnType<typeof buildPerson>>;

const SCOPE = { unit: "deaths", counted: "deaths", place: "Ukraine" };
const figureForm = ({ slug }: Claim, version = 0, figure = "about 7 million") => ({
  claim: slug,
  version,
  estimate: { figure, ...SCOPE },
  reason,
});
const quotationForm = ({ slug }: Claim, version = 0, note = "The edition has another word.") => ({
  claim: slug,
  version,
  content: quotationOf({ findings: { verbatim: { answer: "NO", note } } }),
  reason,
});
const citationForm = (citationId: string) => ({
  citationId,
  version: 1,
  content: contentOf({ summary: "It gives four million." }),
  reason,
});

const give = (person: Person, claim: Claim, version = 0, figure?: string) =>
  giveEstimate(actorOf(person), giveEstimateInput.parse(figureForm(claim, version, figure)));
const say = (person: Person, claim: Claim, version = 0, note?: string) =>
  saveQuotation(actorOf(person), saveQuotationInput.parse(quotationForm(claim, version, note)));

/** Splits it in two, which both stand where it does; what else is named goes where it says. The two parts. */
async function split({ id: claimId, slug }: Claim, given: Record<string, unknown> = {}) {
  const statements = ["Seven million people died.", "It was caused by requisitions."];
  const parts = statements.map((statement) => ({ statement, type: "QUANTITY", checkability: "YES", note: "" }));
  const places = await db().occurrence.findMany({ where: { claimId }, select: { id: true } });
  const occurrences = places.map(({ id }) => ({ id, parts: [1, 2] }));
  const nothing = { citations: [], notes: [], reason: "It says two things.", confirm: "yes" };
  const made = await splitClaim(
    await moderator(),
    splitInput.parse({ ...nothing, claim: slug, parts, occurrences, ...given }),
  );
  const part = (place: number) => db().claim.findUniqueOrThrow({ where: { slug: made.parts[place] ?? "" } });
  return { first: await part(0), second: await part(1) };
}

/** A moderator by now. */
const promoted = ({ id }: Person) => db().person.update({ where: { id }, data: { role: "MODERATOR" } });
const disputeOver = ({ slug }: Claim, target: Record<string, unknown>) => buildDispute({ claim: slug, target });

async function expectBarred(person: Person, dispute: { id: string; number: number }): Promise<void> {
  await promoted(person);
  const refusal = await expectRefusal(takeDispute(actorOf(person), dispute), "FORBIDDEN");
  expect(refusal.message).toMatch(/^You wrote, proposed, attached or revised/);
  await expect(insertRuling(dispute.id, person.id)).rejects.toMatchObject({ constraint: "ruling_by_someone_else" });
}

const ACCEPTED = {
  "a wording": async (claim: Claim, reader: Person) => {
    await proposeWording(actorOf(reader), wordingForm(claim, { statement: "About four million people died." }));
    return { kind: "CLAIM" };
  },
  "a figure": async (claim: Claim, reader: Person) => {
    await proposeFigure(actorOf(reader), proposeFigureInput.parse(figureForm(claim)));
    return { kind: "ESTIMATE" };
  },
  "what is said of a quotation": async (claim: Claim, reader: Person) => {
    await say(await buildPerson(), claim);
    await proposeQuotation(actorOf(reader), proposeQuotationInput.parse(quotationForm(claim, 1, "It has two.")));
    return { kind: "FINDING", id: "verbatim" };
  },
  "a citation": async (claim: Claim, reader: Person) => {
    const { id } = await buildCitation({ claimId: claim.id });
    await proposeCitation(actorOf(reader), proposeCitationInput.parse(citationForm(id)));
    return { kind: "CITATION", id };
  },
};

describe("whoever proposed it, and became a moderator since, does not rule on it, by the verb and by the database", () => {
  test.each(Object.entries(ACCEPTED))("%s", async (_, propose) => {
    const [claim, reader] = [await buildClaim(), await buildPerson({ role: "READER" })];
    const accepter = await buildPerson({ role: "MODERATOR" });
    const target = await propose(claim, reader);
    const { number } = await db().proposal.findFirstOrThrow({ where: { personId: reader.id } });
    const fields = Object.keys(await statesOf(number)).map((field) => [field, "ACCEPT"]);
    await decideProposal(actorOf(accepter), deciding(number, Object.fromEntries(fields)));
    const dispute = await disputeOver(claim, target);
    const followers = await db().follow.findMany({ where: { disputeId: dispute.id }, select: { personId: true } });
    expect(followers.map(({ personId }) => personId)).toEqual(expect.arrayContaining([reader.id, accepter.id]));
    await expectBarred(reader, dispute);
  });
});

test("whoever proposed it may appeal, and whoever proposed what was rejected may rule", async () => {
  const [claim, reader, other] = [await buildClaim(), await buildPerson({ role: "READER" }), await buildPerson()];
  for (const [person, decision] of [[reader, "ACCEPT"] as const, [other, "REJECT"] as const]) {
    const version = decision === "ACCEPT" ? 1 : 2;
    await db().person.update({ where: { id: person.id }, data: { role: "READER" } });
    await proposeWording(actorOf(person), wordingForm(claim, { statement: `A wording to ${decision}.` }, version));
    const { number } = await db().proposal.findFirstOrThrow({ where: { personId: person.id } });
    await decideProposal(actorOf(await buildPerson()), deciding(number, { statement: decision }, "Plain enough."));
  }
  const ruled = await buildRuledDispute({ claim: claim.slug });
  const reasons = "The ruling does not say a word of the second table, which counts the other republic too.";
  await appeal(actorOf(reader), appealInput.parse({ number: ruled.number, reasons }));
  await promoted(other);
  await takeDispute(actorOf(other), ruled);
});

describe("nobody rules on what they made of it where it was before a merge", () => {
  test.each(["CLAIM", "INTO"])("a figure, through two merges, when that of %s is kept", async (figure) => {
    const [one, two, three] = [await buildClaim(), await buildClaim(), await buildClaim()];
    const [giver, other] = [await buildPerson(), await buildPerson()];
    await give(giver, one);
    await give(other, two, 0, "about 5 million");
    await mergeClaims(await moderator(), filledIn(one, two, { figure }));
    await mergeClaims(await moderator(), filledIn(two, three));
    const dispute = await disputeOver(three, { kind: "ESTIMATE" });
    await expectBarred(other, dispute);
    if (figure === "CLAIM") return expectBarred(giver, dispute);
    // What they gave stayed behind.
    await promoted(giver);
    await takeDispute(actorOf(giver), dispute);
  });

  test("what is said of a quotation: each who said it, not the last alone", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const [first, last] = [await buildPerson(), await buildPerson()];
    await say(first, claim);
    await say(last, claim, 1, "It has two other words.");
    await mergeClaims(await moderator(), filledIn(claim, into));
    for (const target of [{ kind: "FINDING", id: "verbatim" }, { kind: "CLAIM" }]) {
      const dispute = await disputeOver(into, target);
      for (const person of [first, last]) await expectBarred(person, dispute);
    }
  });

  test("a place in a document", async () => {
    const { placer, writer, claim } = await placed();
    const into = await buildClaim();
    const { id } = await db().occurrence.findFirstOrThrow({ where: { claimId: claim.id } });
    await mergeClaims(await moderator(), filledIn(claim, into));
    const dispute = await disputeOver(into, { kind: "OCCURRENCE", id });
    for (const person of [placer, writer]) await expectBarred(person, dispute);
  });
});

let letters = 0;
/** A claim that somebody wrote and somebody else said where a document makes it. */
async function placed() {
  const [writer, placer] = [await buildPerson(), await buildPerson()];
  const claim = await buildClaim({ createdById: writer.id });
  const document = `letter-${++letters}`;
  await importText(await moderator(), document, "The archive was opened in 1991, they say.");
  const occurrence = { document, paragraph: 1, quote: "opened in 1991", voice: "the-neighbour" };
  await addClaimOccurrence(actorOf(placer), addOccurrenceInput.parse({ claim: claim.slug, occurrence }));
  return { writer, placer, claim };
}

describe("nor where it was before a split, or a split of a part", () => {
  test("a figure and a quotation", async () => {
    const [{ claim }, giver, sayer] = [await placed(), await buildPerson(), await buildPerson()];
    await give(giver, claim);
    await say(sayer, claim);
    await say(await buildPerson(), claim, 1, "It has two other words.");
    const { first: part } = await split(claim, { figure: 1, quotation: 1 });
    const { first: partOfPart } = await split(part, { figure: 1, quotation: 1 });
    await expectBarred(giver, await disputeOver(partOfPart, { kind: "ESTIMATE" }));
    await expectBarred(sayer, await disputeOver(partOfPart, { kind: "FINDING", id: "verbatim" }));
  });

  test("a place", async () => {
    const { claim, writer, placer } = await placed();
    const { second } = await split(claim);
    const { id } = await db().occurrence.findFirstOrThrow({ where: { claimId: second.id } });
    const dispute = await disputeOver(second, { kind: "OCCURRENCE", id });
    for (const person of [placer, writer]) await expectBarred(person, dispute);
  });

  test("a citation that was revised before it was copied, and copied again", async () => {
    const [{ claim }, reviser] = [await placed(), await buildPerson({ role: "MODERATOR" })];
    const { id } = await buildCitation({ claimId: claim.id });
    await reviseCitation(actorOf(reviser), reviseInput.parse(citationForm(id)));
    let last = { claim, id };
    for (let n = 0; n < 2; n += 1) {
      const { second } = await split(last.claim, { citations: [{ id: last.id, parts: [1, 2] }] });
      last = { claim: second, id: (await db().citation.findFirstOrThrow({ where: { claimId: second.id } })).id };
    }
    expect(last.id).not.toBe(id);
    await expectBarred(reviser, await disputeOver(last.claim, { kind: "CITATION", id: last.id }));
  });
});
