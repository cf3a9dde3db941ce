import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { GET as claimCsl } from "@/app/api/v1/claims/[slug]/csl/route";
import { GET as claim } from "@/app/api/v1/claims/[slug]/route";
import { GET as claims } from "@/app/api/v1/claims/route";
import { GET as documentCsl } from "@/app/api/v1/documents/[slug]/csl/route";
import { GET as document } from "@/app/api/v1/documents/[slug]/route";
import { GET as source } from "@/app/api/v1/sources/[id]/route";
import { giveEstimate } from "@/lib/claims/give-estimate";
import { giveEstimateInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { saveQuotation } from "@/lib/quotations/save";
import { useDatabase } from "../../database.ts";
import { buildCheck, buildCitation, contentOf } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { quotationOf } from "../../factories/quotations.ts";
import { buildSource } from "../../factories/sources.ts";

useDatabase();

type Handler = typeof claim;
type Params = Record<string, string>;

const ask = (handler: Handler, path: string, params: Params = {}, headers: Record<string, string> = {}) =>
  handler(new Request(`http://localhost:3000${path}`, { headers }), { params: Promise.resolve(params) });

const list = z.object({
  total: z.number(),
  next: z.string().nullable(),
  claims: z.array(z.object({ slug: z.string(), url: z.string() })),
});

describe("refusals", () => {
  test.each<[string, Handler, Params]>([
    ["claim", claim, { slug: "no-such-claim" }],
    ["source", source, { id: "no-such-source" }],
    ["source", source, { id: "01a20902-85a6-737b-8917-c98c59323191" }],
    ["document", document, { slug: "no-such-document" }],
    ["claim", claimCsl, { slug: "no-such-claim" }],
    ["document", documentCsl, { slug: "no-such-document" }],
  ])("an unknown %s is 404 with a sentence", async (what, handler, params) => {
    const answer = await ask(handler, "/", params);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toMatchObject({ status: 404, detail: `There is no such ${what}.` });
  });

  test.each(["../../etc/passwd", "A Claim", "a--b", "x".repeat(81), "a\u0000b"])(
    "no slug at all: %j is 422",
    async (slug) => {
      expect((await ask(claim, "/", { slug })).status).toBe(422);
    },
  );

  test.each(["type=NONSENSE", "balance=1", "contested=maybe", `q=${"x".repeat(201)}`, "cursor=%2e%2e%2f"])(
    "a parameter that cannot be: %s is 422",
    async (query) => {
      expect((await ask(claims, `/api/v1/claims?${query}`)).status).toBe(422);
    },
  );
});

describe("claims", () => {
  beforeAll(async () => {
    const createdById = (await buildPerson()).id;
    for (let position = 1; position <= 60; position += 1) {
      await buildClaim({ slug: `claim-${position}`, statement: `Claim number ${position}.`, position, createdById });
    }
  });

  test("come in pages that hold each of them once", async () => {
    const seen: string[] = [];
    let next: string | null = "http://localhost:3000/api/v1/claims";
    while (next !== null) {
      const { pathname, search } = new URL(next);
      const page = list.parse(await (await ask(claims, pathname + search)).json());
      expect(page.total).toBe(60);
      seen.push(...page.claims.map((one) => one.slug));
      next = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, n) => `claim-${n + 1}`));
  });

  test("are not sent again to whoever has them", async () => {
    const first = await ask(claim, "/", { slug: "claim-1" });
    const etag = first.headers.get("etag") ?? "";
    const second = await ask(claim, "/", { slug: "claim-1" }, { "if-none-match": `"other", W/${etag}` });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
  });

  test("give a quotation with its label, and what carries it by its citations' ids", async () => {
    const editor = await buildPerson();
    const { id: claimId } = await db().claim.findUniqueOrThrow({ where: { slug: "claim-3" } });
    const { id } = await buildCitation({ claimId, createdById: editor.id });
    const content = quotationOf({
      renderings: [{ text: "world storm", language: "en", citationId: id }],
      findings: {
        exists: { answer: "YES", note: "Seen.", citations: [id] },
        attributionCorrect: { answer: "NO", note: "By Engels." },
      },
      trail: [{ label: "Engels", date: "1849-01-13", gap: true, citationId: id }],
    });
    await saveQuotation(actorOf(editor), { claim: "claim-3", version: 0, content, reason: "" });
    expect(await (await ask(claim, "/", { slug: "claim-3" })).json()).toMatchObject({
      quotation: {
        saidBy: "Karl Marx",
        originalLanguage: "de",
        label: "MISATTRIBUTED",
        labelFollowsFrom: ["attributionCorrect"],
        renderings: [{ text: "world storm", language: "en", translator: "", publication: "", citation: id }],
        findings: {
          exists: { answer: "YES", note: "Seen.", citations: [id] },
          verbatim: { answer: "NOT_ESTABLISHED", note: "", citations: [] },
        },
        trail: [{ label: "Engels", date: "1849-01-13", gap: true, citation: id }],
      },
      citations: [{ id }],
    });
  });

  test("change their ETag when a citation is attached, and name nobody's id", async () => {
    const before = (await ask(claim, "/", { slug: "claim-2" })).headers.get("etag");
    const editor = await buildPerson();
    const cited = await buildSource();
    const { id: claimId } = await db().claim.findUniqueOrThrow({ where: { slug: "claim-2" } });
    const citation = await buildCitation({ claimId, sourceId: cited.id, createdById: editor.id });
    await buildCheck({ citationId: citation.id, through: "COPY", openedOn: "2026-05" });

    const after = await ask(claim, "/", { slug: "claim-2" });
    expect(after.headers.get("etag")).not.toBe(before);
    const body = await after.text();
    expect(JSON.parse(body)).toMatchObject({
      balance: { SUPPORTS: 1, DISPUTES: 0 },
      citations: [
        {
          stance: "SUPPORTS",
          source: { slug: cited.slug },
          attachedBy: { handle: editor.handle },
          checkState: "SEEN_BY_ONE",
          checks: [{ version: 1, ofEarlierText: false, through: "COPY", openedOn: "2026-05", excerpt: null }],
        },
      ],
    });
    expect(body).not.toContain(editor.id);

    const byId = await ask(source, "/", { id: cited.id });
    expect(await byId.json()).toMatchObject({
      slug: cited.slug,
      citations: [{ claim: { slug: "claim-2" }, checkState: "SEEN_BY_ONE", derivesFrom: null }],
    });
  });
});

test("a claim's figures come grouped by what they count, with why its own is not comparable", async () => {
  const { id: claimId, slug } = await buildClaim();
  const scope = { unit: "deaths", counted: "famine deaths", countedAs: "deaths in the famine", period: "1932/1933" };
  const figure = (place: string, best: string) => contentOf({ estimate: { figure: best, place, ...scope } });
  await giveEstimate(
    actorOf(await buildPerson()),
    giveEstimateInput.parse({
      claim: slug,
      version: 0,
      reason: "So it says.",
      estimate: { figure: "7 million", place: "Soviet Ukraine", ...scope },
    }),
  );
  const [near, far] = [
    await buildCitation({ claimId }, figure("Ukrainian SSR", "3.9 million")),
    await buildCitation({ claimId }, figure("USSR", "8.7 million")),
  ];
  const { figures, estimate } = await (await ask(claim, `/api/v1/claims/${slug}`, { slug })).json();
  expect(estimate).toMatchObject({ best: "7000000", countedAs: "deaths in the famine" });
  expect(figures).toMatchObject({
    summary:
      "Of 2 estimates, one counts deaths in the famine in Soviet Ukraine: it gives about 3.9 million; the claim’s about 7 million lies above it.",
    panels: [
      { place: "Soviet Ukraine", citations: [near.id], claim: { comparable: "RESERVED" } },
      {
        place: "the Soviet Union",
        citations: [far.id],
        claim: {
          comparable: "DIFFERENT",
          why: [{ aspect: "place", words: "The claim is about Soviet Ukraine, a part of the Soviet Union." }],
        },
      },
    ],
  });
});
