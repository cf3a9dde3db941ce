import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkCitation } from "@/lib/citations/check";
import { reviseCitation } from "@/lib/citations/revise";
import { checkInput, reviseInput } from "@/lib/citations/schema";
import { withdrawCitation } from "@/lib/citations/withdraw";
import { getClaimPage } from "@/lib/claims/read";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const filledIn = (citationId: string, overrides: Record<string, unknown> = {}) =>
  checkInput.parse({
    requestKey: randomUUID(),
    citationId,
    version: 1,
    saw: "FULL_TEXT",
    finding: "SAYS_SO",
    ...overrides,
  });

const checksOf = (citationId: string) => db().check.findMany({ where: { citationId } });

/** Revises it as the moderator that is made for it. */
const revise = async (citationId: string, version: number, content: Record<string, unknown>) =>
  reviseCitation(
    actorOf(await buildPerson({ role: "MODERATOR" })),
    reviseInput.parse({ citationId, version, content: contentOf(content), reason: "More exact." }),
  );

const stateOn = async (claimId: string) => {
  const { slug } = await db().claim.findUniqueOrThrow({ where: { id: claimId } });
  return (await getClaimPage(slug))?.citations.map((citation) => citation.checkState);
};

describe("refused, and nothing is written", () => {
  test("for a reader", async () => {
    const { id } = await buildCitation();
    const reader = actorOf(await buildPerson({ role: "READER" }));
    await expectRefusal(checkCitation(reader, filledIn(id)), "FORBIDDEN");
    expect(await checksOf(id)).toEqual([]);
    expect(await changesWhere({ citationId: id })).toEqual([]);
  });

  test("of an unknown and of a withdrawn citation", async () => {
    const editor = actorOf(await buildPerson());
    const { id } = await buildCitation(WITHDRAWN);
    await expectRefusal(checkCitation(editor, filledIn(id)), "FORBIDDEN");
    await expectRefusal(checkCitation(editor, filledIn(randomUUID())), "NOT_FOUND");
  });

  test("of what the citation says no more, with what it says now; of a version there never was", async () => {
    const editor = actorOf(await buildPerson());
    const { id } = await buildCitation();
    await revise(id, 1, { summary: "It gives no figure." });
    const refusal = await expectRefusal(checkCitation(editor, filledIn(id)), "STALE");
    expect(refusal.theirs).toMatchObject({ version: 2, values: { "content.summary": "It gives no figure." } });
    await expectRefusal(checkCitation(editor, filledIn(id, { version: 3 })), "STALE");
    expect(await checksOf(id)).toEqual([]);
    await checkCitation(editor, filledIn(id, { version: 2 }));
    expect(await checksOf(id)).toMatchObject([{ version: 2 }]);
  });

  test("when it is withdrawn at the same moment, or else before", async () => {
    const editor = actorOf(await buildPerson());
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    const { id } = await buildCitation();
    const [withdrawn, checked] = await Promise.allSettled([
      withdrawCitation(moderator, { citationId: id, reason: "Off topic." }),
      checkCitation(editor, filledIn(id)),
    ]);
    expect(withdrawn.status).toBe("fulfilled");
    expect(await checksOf(id)).toHaveLength(checked.status === "fulfilled" ? 1 : 0);
    await expectRefusal(checkCitation(editor, filledIn(id)), "FORBIDDEN");
  });
});

describe("an editor checks a citation", () => {
  test("with everything that was found, and its row of history", async () => {
    const editor = await buildPerson();
    const citation = await buildCitation();
    const found = {
      through: "COPY",
      edition: "2nd edition, 1987",
      place: "p. 7",
      openedOn: "2026-05-03",
      note: "In a footnote.",
      excerpt: "sieben Millionen",
      excerptLanguage: "de",
    };
    const input = filledIn(citation.id, found);
    await checkCitation(actorOf(editor), input);
    await checkCitation(actorOf(editor), input);
    const check = { version: 1, saw: "FULL_TEXT", finding: "SAYS_SO", ...found };
    expect(await checksOf(citation.id)).toMatchObject([{ personId: editor.id, ...check }]);
    expect(await changesWhere({ citationId: citation.id })).toMatchObject([
      { verb: "citation.checked", claimId: citation.claimId, detail: { title: "A book", ...check } },
    ]);
  });

  test("again: the later check takes the whole of the earlier one's place, history keeps both", async () => {
    const editor = actorOf(await buildPerson());
    const { id } = await buildCitation();
    const earlier = { edition: "A reprint", through: "COPY", openedOn: "2026", excerpt: "mil", excerptLanguage: "de" };
    await checkCitation(editor, filledIn(id, earlier));
    await checkCitation(editor, filledIn(id, { finding: "DOES_NOT_SAY_SO" }));
    const blank = { edition: "", through: null, openedOn: null, excerpt: "", excerptLanguage: null };
    expect(await checksOf(id)).toMatchObject([{ finding: "DOES_NOT_SAY_SO", ...blank }]);
    const [first, second] = await changesWhere({ citationId: id });
    expect(first?.detail).toMatchObject(earlier);
    expect(second?.detail).toEqual({ title: "A book", version: 1, saw: "FULL_TEXT", finding: "DOES_NOT_SAY_SO" });
  });

  test("on a form that is older than a revision which leaves the source's words alone", async () => {
    const { id, claimId } = await buildCitation();
    await revise(id, 1, { summary: "It gives a figure of seven million.", stance: "QUALIFIES" });
    await checkCitation(actorOf(await buildPerson()), filledIn(id));
    expect(await checksOf(id)).toMatchObject([{ version: 1 }]);
    expect(await stateOn(claimId)).toEqual(["SEEN_BY_ONE"]);
  });
});

test("two people at once make it seen by two; one person sending two forms at once is one", async () => {
  const { id, claimId } = await buildCitation();
  const [one, two] = [actorOf(await buildPerson()), actorOf(await buildPerson())];
  await Promise.all([checkCitation(one, filledIn(id)), checkCitation(one, filledIn(id))]);
  expect(await stateOn(claimId)).toEqual(["SEEN_BY_ONE"]);
  await Promise.all([checkCitation(one, filledIn(id)), checkCitation(two, filledIn(id))]);
  expect(await stateOn(claimId)).toEqual(["SEEN_BY_TWO"]);
});

test("whoever attached it is one pair of eyes, and only once they have looked", async () => {
  const attacher = await buildPerson();
  const { id, claimId } = await buildCitation({ createdById: attacher.id });
  expect(await stateOn(claimId)).toEqual(["UNVERIFIED"]);
  for (const _ of [1, 2]) await checkCitation(actorOf(attacher), filledIn(id));
  expect(await stateOn(claimId)).toEqual(["SEEN_BY_ONE"]);
});

test("seen by two, then revised: nobody has checked what it says now, until they look again", async () => {
  const { id, claimId } = await buildCitation();
  const [one, two] = [actorOf(await buildPerson()), actorOf(await buildPerson())];
  for (const person of [one, two]) await checkCitation(person, filledIn(id));
  await revise(id, 1, { summary: "It gives a figure of eight million." });
  expect(await stateOn(claimId)).toEqual(["UNVERIFIED"]);
  expect(await checksOf(id)).toMatchObject([{ version: 1 }, { version: 1 }]);
  await checkCitation(one, filledIn(id, { version: 2 }));
  expect(await stateOn(claimId)).toEqual(["SEEN_BY_ONE"]);
});

test("a check meets a revision at once: it is of the text before, or refused with the one after", async () => {
  const { id, claimId } = await buildCitation();
  const editor = actorOf(await buildPerson());
  const [checked] = await Promise.allSettled([
    checkCitation(editor, filledIn(id)),
    revise(id, 1, { summary: "It gives no figure." }),
  ]);
  if (checked.status === "rejected") expect(checked.reason).toMatchObject({ code: "STALE" });
  expect(await stateOn(claimId)).toEqual(["UNVERIFIED"]);
});
