import { beforeAll, describe, expect, test } from "vitest";
import { attachCitation } from "@/lib/citations/attach";
import { attachInput } from "@/lib/citations/schema";
import { addClaim } from "@/lib/claims/add";
import { addClaimInput } from "@/lib/claims/schema";
import { addDocument } from "@/lib/documents/add";
import { getDocumentPage, listDocuments } from "@/lib/documents/read";
import { addDocumentInput } from "@/lib/documents/schema";
import type { Actor } from "@/lib/transact";
import { asOwner, useDatabase } from "../../database.ts";
import { contentOf } from "../../factories/citations.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

let editor: Actor;

const paragraphs = [1, 2].map((number) => ({
  number,
  start: number * 100,
  end: number * 100 + 99,
  precis: `What paragraph ${number} says.`,
}));

const document = (slug: string, more: Record<string, unknown> = {}) =>
  addDocumentInput.parse({
    slug,
    title: `The ${slug}`,
    kind: "film review",
    language: "en",
    description: "A text.",
    provenance: ["Found somewhere."],
    rights: "PRIVATE_COPY",
    sha256: "0".repeat(64),
    characters: 300,
    voices: [{ key: "writer", label: "the writer", description: "Who wrote it." }],
    paragraphs,
    ...more,
  });

/** A claim made in the second paragraph of the review. */
const claim = (slug: string, start: number) =>
  addClaimInput.parse({
    slug,
    wording: { statement: `Statement ${slug}.`, type: "EVENT", checkability: "YES", note: "" },
    occurrences: [{ document: "review", paragraph: 2, quote: "a few words", start, voice: "writer" }],
  });

beforeAll(async () => {
  editor = actorOf(await buildPerson());
  await addDocument(editor, document("review"));
  await addDocument(editor, document("synopsis", { quotedIn: { document: "review", paragraph: 1 } }));
  await addClaim(editor, claim("later", 260));
  await addClaim(editor, claim("earlier", 210));
});

test("no document of that name is null", async () => {
  expect(await getDocumentPage("no-such-document")).toBeNull();
});

test("the list counts paragraphs and claims, and says what is quoted where", async () => {
  expect(await listDocuments()).toMatchObject([
    { slug: "review", paragraphs: 2, claims: 2, quotedIn: null },
    { slug: "synopsis", paragraphs: 2, claims: 0, quotedIn: { slug: "review" }, quotedInParagraph: 1 },
  ]);
});

describe("the page", () => {
  test("has each claim in its paragraph, in the order of the text", async () => {
    const page = await getDocumentPage("review");
    expect(page?.paragraphs.map(({ occurrences }) => occurrences.map((at) => at.claim.slug))).toEqual([
      [],
      ["earlier", "later"],
    ]);
    expect(page?.paragraphs[1]?.occurrences[0]).toMatchObject({ quote: "a few words", chain: ["the writer"] });
  });

  test("points from the quoting document to the quoted one and back", async () => {
    const [outer, inner] = [await getDocumentPage("review"), await getDocumentPage("synopsis")];
    expect(outer?.paragraphs[0]?.quotes).toMatchObject([{ slug: "synopsis" }]);
    expect(inner).toMatchObject({ quotedIn: { slug: "review" }, quotedInParagraph: 1 });
  });

  test("makes as many queries for fifty citations as for one", async () => {
    const attach = async () => {
      const source = await buildSource();
      const content = contentOf({ stance: "DISPUTES" });
      await attachCitation(
        editor,
        attachInput.parse({ claim: "later", source: { from: "LIBRARY", slug: source.slug }, content }),
      );
    };
    await attach();
    const few = await countQueries(() => getDocumentPage("review"));
    for (let n = 0; n < 49; n += 1) await attach();
    expect(await countQueries(() => getDocumentPage("review"))).toBe(few);
    const page = await getDocumentPage("review");
    expect(page?.paragraphs[1]?.occurrences[1]?.claim.balance).toMatchObject({ DISPUTES: 50, SUPPORTS: 0 });
  });

  test("leaves out a withdrawn claim", async () => {
    await asOwner("UPDATE claim SET withdrawn_at = now(), withdrawn_reason = 'Test.' WHERE slug = 'earlier'");
    expect((await getDocumentPage("review"))?.claims).toBe(1);
    expect((await listDocuments())[0]?.claims).toBe(1);
  });
});
