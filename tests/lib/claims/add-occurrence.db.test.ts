import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addClaimOccurrence } from "@/lib/claims/add-occurrence";
import { addOccurrenceInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { importText } from "../../factories/documents.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const TEXT = "The archive was opened. It was opened in 1991, they say.\n\nThe second paragraph says so again.";

const filledIn = (claim: string, place: Record<string, unknown> = {}) =>
  addOccurrenceInput.parse({
    requestKey: randomUUID(),
    claim,
    occurrence: { document: "letter", paragraph: 1, quote: "opened in 1991", voice: "the-neighbour", ...place },
  });
const editor = async () => actorOf(await buildPerson());

beforeAll(async () => {
  await importText(await editor(), "letter", TEXT);
});

describe("refused, and nothing is written", () => {
  test("for a reader, and on a claim that does not stand", async () => {
    const { slug } = await buildClaim();
    const withdrawn = await buildClaim(WITHDRAWN);
    await expectRefusal(
      addClaimOccurrence(actorOf(await buildPerson({ role: "READER" })), filledIn(slug)),
      "FORBIDDEN",
    );
    await expectRefusal(addClaimOccurrence(await editor(), filledIn(withdrawn.slug)), "FORBIDDEN");
    await expectRefusal(addClaimOccurrence(await editor(), filledIn("no-such-claim")), "NOT_FOUND");
    expect(await changesWhere({ verb: "claim.placed" })).toEqual([]);
  });

  test.each([
    ["document", { document: "no-such-letter" }],
    ["paragraph", { paragraph: 3 }],
    ["voice", { voice: "nobody" }],
    ["quote", { quote: "words that are not there" }],
    ["quote", { quote: "was opened" }],
    ["quote", { quote: "opened in 1991", start: 3 }],
  ])("at its field: %s %j", async (field, place) => {
    const { slug, id } = await buildClaim();
    const refusal = await expectRefusal(addClaimOccurrence(await editor(), filledIn(slug, place)), "INVALID");
    expect(Object.keys(refusal.fields)).toEqual([`occurrence.${field}`]);
    expect(await db().occurrence.count({ where: { claimId: id } })).toBe(0);
  });

  test("where the claim stands already", async () => {
    const { slug, id } = await buildClaim();
    await addClaimOccurrence(await editor(), filledIn(slug));
    const refusal = await expectRefusal(addClaimOccurrence(await editor(), filledIn(slug)), "CONFLICT");
    expect(refusal.message).toBe("This claim stands at this place already.");
    expect(await db().occurrence.count({ where: { claimId: id } })).toBe(1);
  });
});

test("one more place, in the letters of the text, with what stands around it and its row of history", async () => {
  const person = await buildPerson();
  const { slug, id } = await buildClaim();
  const input = filledIn(slug);
  await addClaimOccurrence(actorOf(person), input);
  await addClaimOccurrence(actorOf(person), input);
  const rows = await db().occurrence.findMany({ where: { claimId: id }, include: { anchors: true } });
  const start = TEXT.indexOf("opened in 1991");
  expect(rows).toMatchObject([
    {
      quote: "opened in 1991",
      start,
      end: start + 14,
      prefix: TEXT.slice(0, start).slice(-32),
      chain: ["the neighbour"],
      anchors: [{ state: "EXACT", start, paragraph: 1 }],
    },
  ]);
  expect(rows[0]?.suffix).toHaveLength(32);
  expect(await changesWhere({ claimId: id })).toMatchObject([
    {
      verb: "claim.placed",
      personId: person.id,
      requestKey: input.requestKey,
      detail: { title: "The letter", paragraph: 1, quote: "opened in 1991" },
    },
  ]);
});

test("of words that stand twice, the place that was chosen", async () => {
  const { slug, id } = await buildClaim();
  const second = TEXT.lastIndexOf("was opened");
  await addClaimOccurrence(await editor(), filledIn(slug, { quote: "was opened", start: second }));
  expect(await db().occurrence.findMany({ where: { claimId: id } })).toMatchObject([{ start: second }]);
});
