import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { decideProposal } from "@/lib/proposals/decide";
import { proposeQuotation } from "@/lib/proposals/propose";
import { getProposalPage } from "@/lib/proposals/read";
import { proposeQuotationInput } from "@/lib/proposals/schema";
import { saveQuotation } from "@/lib/quotations/save";
import { type QuotationContent, saveQuotationInput } from "@/lib/quotations/schema";
import { shortReference } from "@/lib/sources/short";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { PROTECTED, deciding, reason, statesOf } from "../../factories/proposals.ts";
import { quotationOf } from "../../factories/quotations.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

let claim: Awaited<ReturnType<typeof buildClaim>>;
let editor: Awaited<ReturnType<typeof buildPerson>>;
beforeEach(async () => {
  [claim, editor] = [await buildClaim({ type: "QUOTATION" }), await buildPerson()];
});

const reader = async () => actorOf(await buildPerson({ role: "READER" }));
const form = (content: Record<string, unknown> = {}, version = 0) => ({
  requestKey: randomUUID(),
  claim: claim.slug,
  version,
  content: quotationOf(content),
  reason,
});
const save = (content: Record<string, unknown> = {}, version = 0) =>
  saveQuotation(actorOf(editor), saveQuotationInput.parse(form(content, version)));

/** A reader proposes what is said of it; the number of the proposal. */
async function proposed(content: Record<string, unknown> = {}, version = 0): Promise<number> {
  await proposeQuotation(await reader(), proposeQuotationInput.parse(form(content, version)));
  const where = { claimId: claim.id, target: "QUOTATION" } as const;
  return (await db().proposal.findFirstOrThrow({ where, orderBy: { number: "desc" } })).number;
}

const accept = (number: number, ...fields: string[]) =>
  decideProposal(actorOf(editor), deciding(number, Object.fromEntries(fields.map((field) => [field, "ACCEPT"]))));
const standing = () => db().quotation.findUnique({ where: { claimId: claim.id }, include: { renderings: true } });
async function content(): Promise<QuotationContent> {
  const where = { claimId: claim.id };
  const row = await db().quotationVersion.findFirstOrThrow({ where, orderBy: { number: "desc" } });
  return row.content as QuotationContent;
}

describe("proposing what is said of a quotation is refused, and nothing is written", () => {
  test("for whoever may say it, on a claim that does not stand, upon another version, and when it says the same", async () => {
    await expectRefusal(proposeQuotation(actorOf(editor), proposeQuotationInput.parse(form())), "FORBIDDEN");
    const gone = { ...form(), claim: (await buildClaim(WITHDRAWN)).slug };
    await expectRefusal(proposeQuotation(await reader(), proposeQuotationInput.parse(gone)), "FORBIDDEN");
    await save();
    const stale = await expectRefusal(proposeQuotation(await reader(), proposeQuotationInput.parse(form())), "STALE");
    expect(stale.theirs).toMatchObject({ version: 1 });
    await expectRefusal(proposeQuotation(await reader(), proposeQuotationInput.parse(form({}, 1))), "CONFLICT");
    expect(await changesWhere({ verb: "proposal.made" })).toEqual([]);
  });

  test("with a source that is another claim's, is not there or is withdrawn, at the field", async () => {
    await save();
    const gone = await buildCitation({ claimId: claim.id, ...WITHDRAWN });
    for (const citationId of [(await buildCitation()).id, randomUUID(), gone.id]) {
      const carried = { answer: "NO", note: "The edition has another word.", citations: [citationId] };
      const named = {
        "content.trail": { trail: [{ label: "A book", citationId }] },
        "content.renderings": { renderings: [{ text: "to perish", language: "en", citationId }] },
        "content.findings.verbatim.citations": { findings: { verbatim: carried } },
      };
      for (const [field, said] of Object.entries(named)) {
        const proposing = proposeQuotation(await reader(), proposeQuotationInput.parse(form(said, 1)));
        expect(Object.keys((await expectRefusal(proposing, "INVALID")).fields)).toEqual([field]);
      }
    }
    expect(await db().proposal.count({ where: { claimId: claim.id } })).toBe(0);
  });

  test("without a reason, which an editor's first record needs not", () => {
    expect(saveQuotationInput.safeParse({ ...form(), reason: "" }).success).toBe(true);
    expect(proposeQuotationInput.safeParse({ ...form(), reason: "" }).success).toBe(false);
  });
});

test("upon none: only what is typed is proposed, and what it needs is accepted together or not at all", async () => {
  const number = await proposed({ originAuthor: "Friedrich Engels" });
  const fields = (await getProposalPage(number))?.fields.map(({ field, before }) => [field, before]);
  expect(fields).toEqual([
    ["saidBy", ""],
    ["asGiven", ""],
    ["originalWording", ""],
    ["originAuthor", ""],
  ]);
  const refusal = await expectRefusal(accept(number, "originAuthor"), "CONFLICT");
  expect(refusal.message).toContain("words as given");
  expect(await standing()).toBeNull();
  await accept(number, "saidBy", "asGiven", "originalWording");
  expect(await standing()).toMatchObject({ version: 1, originAuthor: null });
  const proposal = await db().proposal.findUniqueOrThrow({ where: { number } });
  expect(await changesWhere({ claimId: claim.id, verb: "quotation.recorded" })).toMatchObject([
    { personId: editor.id, subjectId: proposal.personId, detail: { proposal: number } },
  ]);
  await accept(number, "originAuthor");
  expect(await standing()).toMatchObject({ version: 2, originAuthor: "Friedrich Engels" });
});

test("findings and renderings are proposed with the sources that carry them, shown by name", async () => {
  await save();
  const citation = await buildCitation({ claimId: claim.id });
  const source = await db().source.findUniqueOrThrow({ where: { id: citation.sourceId } });
  const verbatim = { answer: "NO", note: "The edition has another word.", citations: [citation.id] };
  const renderings = [{ text: "to perish in the world storm", language: "en", citationId: citation.id }];
  const number = await proposed({ findings: { verbatim }, renderings }, 1);
  const page = await getProposalPage(number);
  expect(page?.fields.map(({ field }) => field)).toEqual(["renderings", "verbatim"]);
  expect(page?.fields[1]?.after).toContain("The edition has another word.");
  for (const { after } of page?.fields ?? []) expect(after).toContain(shortReference(source));
  await accept(number, "verbatim");
  expect((await content()).findings.verbatim).toMatchObject({ answer: "NO", citations: [citation.id] });
});

test("a source that was withdrawn since it was proposed is not accepted", async () => {
  await save();
  const { id } = await buildCitation({ claimId: claim.id });
  const number = await proposed({ trail: [{ label: "A book", citationId: id }] }, 1);
  await db().citation.update({ where: { id }, data: WITHDRAWN });
  await expectRefusal(accept(number, "trail"), "INVALID");
  expect(await standing()).toMatchObject({ version: 1 });
});

test("on a protected claim an editor proposes, and a moderator accepts", async () => {
  await save();
  await db().claim.update({ where: { id: claim.id }, data: PROTECTED });
  await proposeQuotation(actorOf(editor), proposeQuotationInput.parse(form({ originWork: "A newspaper" }, 1)));
  const { number } = await db().proposal.findFirstOrThrow({ where: { claimId: claim.id } });
  await expectRefusal(
    decideProposal(actorOf(await buildPerson()), deciding(number, { originWork: "ACCEPT" })),
    "FORBIDDEN",
  );
  await decideProposal(actorOf(await buildPerson({ role: "MODERATOR" })), deciding(number, { originWork: "ACCEPT" }));
  expect(await standing()).toMatchObject({ originWork: "A newspaper", version: 2 });
});

test("what was said otherwise meanwhile is not overwritten; other fields are accepted upon it", async () => {
  await save();
  const number = await proposed({ originWork: "A newspaper", originLocator: "page 2" }, 1);
  await save({ originWork: "A journal" }, 1);
  await expectRefusal(accept(number, "originWork"), "STALE");
  await accept(number, "originLocator");
  expect(await standing()).toMatchObject({ originWork: "A journal", originLocator: "page 2", version: 3 });
  expect(await statesOf(number)).toEqual({ originWork: "WAITING", originLocator: "ACCEPTED" });
});

test("two accept the same field of two proposals at once: one does", async () => {
  await save();
  const numbers = [await proposed({ originWork: "A newspaper" }, 1), await proposed({ originWork: "A journal" }, 1)];
  const outcomes = await Promise.allSettled(numbers.map((number) => accept(number, "originWork")));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await standing()).toMatchObject({ version: 2 });
});
