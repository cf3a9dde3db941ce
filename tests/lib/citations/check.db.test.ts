import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkCitation } from "@/lib/citations/check";
import { checkInput } from "@/lib/citations/schema";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const filledIn = (citationId: string, overrides: Record<string, unknown> = {}) =>
  checkInput.parse({ requestKey: randomUUID(), citationId, saw: "FULL_TEXT", finding: "SAYS_SO", ...overrides });

const checksOf = (citationId: string) => db().check.findMany({ where: { citationId } });

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
});

describe("an editor checks a citation", () => {
  test("with its row of history", async () => {
    const editor = await buildPerson();
    const citation = await buildCitation();
    const input = filledIn(citation.id, { note: "On page 7." });
    await checkCitation(actorOf(editor), input);
    await checkCitation(actorOf(editor), input);
    expect(await checksOf(citation.id)).toMatchObject([
      { personId: editor.id, finding: "SAYS_SO", note: "On page 7." },
    ]);
    expect(await changesWhere({ citationId: citation.id })).toMatchObject([
      {
        verb: "citation.checked",
        claimId: citation.claimId,
        detail: { title: "A book", saw: "FULL_TEXT", finding: "SAYS_SO" },
      },
    ]);
  });

  test("again: the later check takes the earlier one's place, history keeps both", async () => {
    const editor = actorOf(await buildPerson());
    const { id } = await buildCitation();
    await checkCitation(editor, filledIn(id));
    await checkCitation(editor, filledIn(id, { finding: "DOES_NOT_SAY_SO" }));
    expect(await checksOf(id)).toMatchObject([{ finding: "DOES_NOT_SAY_SO" }]);
    expect(await changesWhere({ citationId: id })).toHaveLength(2);
  });

  test("and two people's checks stand side by side", async () => {
    const { id } = await buildCitation();
    for (const _ of [1, 2]) await checkCitation(actorOf(await buildPerson()), filledIn(id));
    expect(await checksOf(id)).toHaveLength(2);
  });
});
