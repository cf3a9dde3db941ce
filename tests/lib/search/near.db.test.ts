import { beforeAll, expect, test } from "vitest";
import { nearClaims } from "@/lib/search/near";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { buildDocument, buildOccurrence } from "../../factories/occurrences.ts";

useDatabase();

beforeAll(async () => {
  await buildClaim({ slug: "archive", statement: "The archive was opened in 1991." });
  await buildClaim({ slug: "famine", statement: "About seven million people died in the famine." });
  await buildClaim({ slug: "gone", statement: "About seven million people died in the famine!", ...WITHDRAWN });
  const quoted = await buildClaim({ slug: "quoted", statement: "Engels used a word for small peoples." });
  await buildOccurrence(await buildDocument(), { claimId: quoted.id, quote: "racial trash, Völkerabfälle" });
});

const slugs = async (q: string, not?: string) => (await nearClaims({ q, not })).map((claim) => claim.slug);

test("the claim nearest in wording comes first, and withdrawn ones not at all", async () => {
  expect((await slugs("seven million died in a famine"))[0]).toBe("famine");
  expect(await slugs("seven million died in a famine")).not.toContain("gone");
});

test("a document's words count as the claim's own do, whatever their diacritics", async () => {
  expect((await nearClaims({ q: "voelkerabfaelle" }))[0]).toMatchObject({
    slug: "quoted",
    quote: "racial trash, Völkerabfälle",
  });
});

test("the claim that is asked about is left out, and nothing typed finds nothing", async () => {
  expect(await slugs("the archive was opened", "archive")).not.toContain("archive");
  expect(await slugs("")).toEqual([]);
});
