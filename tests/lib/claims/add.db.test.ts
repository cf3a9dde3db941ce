import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addClaim } from "@/lib/claims/add";
import { addClaimInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { addDocument } from "@/lib/documents/add";
import { addDocumentInput } from "@/lib/documents/schema";
import { useDatabase } from "../../database.ts";
import { changesWhere } from "../../factories/history.ts";
import { buildDocument } from "../../factories/occurrences.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const PLACE = { document: "review", paragraph: 1, quote: "a few words", voice: "writer" };

/** The form filled in: an event, and the one place where the review tells of it. */
const filledIn = (overrides: Record<string, unknown> = {}, place: Record<string, unknown> = {}) =>
  addClaimInput.parse({
    requestKey: randomUUID(),
    wording: { statement: "The archive was opened in 1991.", type: "EVENT", checkability: "YES", note: "" },
    occurrences: [{ ...PLACE, ...place }],
    ...overrides,
  });

const stored = (slug: string) =>
  db().claim.findUniqueOrThrow({ where: { slug }, include: { versions: true, occurrences: true, estimate: true } });

beforeAll(async () => {
  const review = {
    slug: "review",
    title: "A review",
    kind: "film review",
    language: "en",
    description: "A text.",
    provenance: [],
    rights: "PRIVATE_COPY",
    sha256: "0".repeat(64),
    characters: 100,
    voices: [{ key: "writer", label: "the writer", description: "Who wrote it." }],
    paragraphs: [{ number: 1, start: 0, end: 100, precis: "What it says." }],
  };
  await addDocument(actorOf(await buildPerson()), addDocumentInput.parse(review));
});

describe("refused, and nothing is written", () => {
  test("for a reader and for a suspended editor", async () => {
    for (const person of [await buildPerson({ role: "READER" }), await buildPerson({ suspended: true })]) {
      await expectRefusal(addClaim(actorOf(person), filledIn()), "FORBIDDEN");
      expect(await changesWhere({ personId: person.id })).toEqual([]);
    }
  });

  test.each([
    ["document", { document: "no-such-document" }],
    ["paragraph", { paragraph: 2 }],
    ["voice", { voice: "nobody" }],
  ])("for an unknown %s, at its field", async (field, place) => {
    const slug = `unknown-${field}`;
    const deed = addClaim(actorOf(await buildPerson()), filledIn({ slug }, place));
    const refusal = await expectRefusal(deed, "INVALID");
    expect(Object.keys(refusal.fields)).toEqual([`occurrences.0.${field}`]);
    expect(await db().claim.findUnique({ where: { slug } })).toBeNull();
  });

  test("at an address that is taken", async () => {
    const editor = actorOf(await buildPerson());
    await addClaim(editor, filledIn({ slug: "taken" }));
    await expectRefusal(addClaim(editor, filledIn({ slug: "taken" })), "CONFLICT");
  });

  test("with the request key of somebody else's deed", async () => {
    const form = filledIn();
    await addClaim(actorOf(await buildPerson()), form);
    await expectRefusal(addClaim(actorOf(await buildPerson()), form), "CONFLICT");
  });

  test("with an offset that no text reaches", () => {
    expect(() => filledIn({}, { start: 2 ** 31 })).toThrow();
  });
});

describe("an editor adds a claim", () => {
  test("with its first wording, its place and its row of history", async () => {
    const editor = await buildPerson();
    const form = filledIn({ slug: "opened", estimate: { best: "3", unit: "rooms", counted: "rooms", place: "Kyiv" } });
    expect(await addClaim(actorOf(editor), form)).toEqual({ claim: "opened" });
    const claim = await stored("opened");
    expect(claim).toMatchObject({
      version: 1,
      showcase: false,
      createdById: editor.id,
      versions: [{ number: 1, personId: editor.id, statement: form.wording.statement }],
      occurrences: [{ paragraph: 1, quote: "a few words", start: null, end: null, chain: ["the writer"] }],
      estimate: { unit: "rooms" },
    });
    expect(await changesWhere({ claimId: claim.id })).toMatchObject([
      { verb: "claim.added", personId: editor.id, detail: { statement: form.wording.statement } },
    ]);
  });

  test("made in two documents, with a row of history that names each", async () => {
    const { slug, title, id } = await db().document.findUniqueOrThrow({ where: { slug: "review" } });
    const other = await buildDocument();
    const form = filledIn({
      occurrences: [PLACE, { ...PLACE, document: other.slug }, { ...PLACE, quote: "more words" }],
    });
    const { claim } = await addClaim(actorOf(await buildPerson()), form);
    const rows = await db().change.findMany({
      where: { claim: { slug: claim } },
      include: { document: { select: { slug: true } } },
      orderBy: { id: "asc" },
    });
    expect(rows).toMatchObject([
      { verb: "claim.added", document: { slug }, documentId: id },
      {
        verb: "claim.placed",
        document: { slug: other.slug },
        requestKey: null,
        detail: { title, paragraph: 1, quote: PLACE.quote },
      },
    ]);
  });

  test("once, when the form is sent twice at the same moment", async () => {
    const editor = actorOf(await buildPerson());
    const form = filledIn();
    const both = await Promise.all([addClaim(editor, form), addClaim(editor, form)]);
    expect(both[0]).toEqual(both[1]);
    expect(await changesWhere({ requestKey: form.requestKey })).toHaveLength(1);
  });

  test("in the words of another that is added at the same moment, at an address of its own", async () => {
    const wording = { statement: "Said by two at once.", type: "EVENT", checkability: "NO", note: "" };
    const people = [await buildPerson(), await buildPerson()];
    const both = await Promise.all(people.map((person) => addClaim(actorOf(person), filledIn({ wording }))));
    expect(both.map(({ claim }) => claim).toSorted()).toEqual(["said-by-two-at-once", "said-by-two-at-once-2"]);
  });
});
