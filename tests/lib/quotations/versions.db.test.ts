import { expect, test } from "vitest";
import { getClaimPage } from "@/lib/claims/read";
import { fieldTexts } from "@/lib/quotations/field-texts";
import { saveQuotation } from "@/lib/quotations/save";
import { findQuotationVersion, getQuotationVersions, listQuotedSlugs } from "@/lib/quotations/versions";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { quotationOf } from "../../factories/quotations.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

/** A quotation recorded, and revised once: the second has a rendering and a step that a citation carries. */
async function revised() {
  const claim = await buildClaim({ type: "QUOTATION" });
  const citation = await buildCitation({ claimId: claim.id });
  const editor = actorOf(await buildPerson());
  const save = (version: number, content: Record<string, unknown>) =>
    saveQuotation(editor, { claim: claim.slug, version, content: quotationOf(content), reason: "Looked up." });
  await save(0, {});
  await save(1, {
    renderings: [{ text: "world storm", language: "en", publication: "An edition", citationId: citation.id }],
    trail: [{ label: "Engels", date: "1849", gap: true, citationId: citation.id }],
  });
  return { claim, citation };
}

test("there is nothing for an unknown claim, one without a quotation, and a version that never was", async () => {
  const { claim } = await revised();
  expect(await getQuotationVersions("no-such-claim")).toBeNull();
  expect(await getQuotationVersions((await buildClaim()).slug)).toBeNull();
  for (const number of ["0", "3", "1.0", "one"]) expect(await findQuotationVersion(claim.slug, number)).toBeNull();
});

test("every state has its number, its reason, and what it changed", async () => {
  const { claim } = await revised();
  const found = await getQuotationVersions(claim.slug);
  expect(found).toMatchObject({
    version: 2,
    versions: [
      { number: 2, fields: ["renderings", "trail"], before: { renderings: [] }, reason: "Looked up." },
      { number: 1, fields: [], before: null },
    ],
  });
  expect(await listQuotedSlugs(100)).toContain(claim.slug);
});

test("a state reads in plain words, citations by their sources", async () => {
  const { claim, citation } = await revised();
  const content = (await findQuotationVersion(claim.slug, "2"))?.version.content;
  const texts = content && fieldTexts(content, { [citation.id]: "Engels, 1849" });
  const said = Object.fromEntries(texts?.map(({ name, text }) => [name, text]) ?? []);
  expect(said).toMatchObject({
    Renderings: "“world storm” (English; An edition; Engels, 1849)",
    "Who quotes whom": "… Engels (1849; Engels, 1849)",
    "Are the words unaltered?": "Not established",
    "Language of the original": "German",
  });
});

test("the claim page takes as many queries with twenty renderings as with none", async () => {
  const claims = [await buildClaim({ type: "QUOTATION" }), await buildClaim({ type: "QUOTATION" })];
  const editor = actorOf(await buildPerson());
  const renderings = Array.from({ length: 20 }, (_, index) => ({ text: `storm ${index}`, language: "en" }));
  const counts: number[] = [];
  for (const [index, { slug }] of claims.entries()) {
    const content = quotationOf({
      renderings: renderings.slice(0, index === 0 ? 1 : 20),
      findings: { exists: { answer: "YES", note: "Seen." } },
      trail: [{ label: "Engels" }],
    });
    await saveQuotation(editor, { claim: slug, version: 0, content, reason: "" });
    counts.push(await countQueries(() => getClaimPage(slug)));
  }
  expect(counts[1]).toBe(counts[0]);
});
