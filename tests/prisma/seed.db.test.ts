import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { verifyHistory } from "@/lib/history/verify";
import { rewordClaim } from "@/lib/claims/reword";
import { getClaimPage } from "@/lib/claims/read";
import { readCorpus } from "@/prisma/corpus-files";
import { loadCorpus } from "@/prisma/seed";
import { useDatabase } from "../database.ts";
import { actorOf, buildPerson } from "../factories/people.ts";

useDatabase();

const counts = async () => ({
  documents: await db().document.count(),
  claims: await db().claim.count(),
  occurrences: await db().occurrence.count(),
  sources: await db().source.count(),
  citations: await db().citation.count(),
  estimates: await db().estimate.count({ where: { citationId: { not: null } } }),
  quotations: await db().quotationVersion.count(),
  renderings: await db().rendering.count(),
  findings: await db().quotationFinding.count(),
  notes: await db().confidenceNote.count(),
  disputes: await db().dispute.count({ where: { example: true } }),
  rulings: await db().ruling.count(),
  changes: await db().change.count(),
});

describe("the corpus", () => {
  beforeAll(async () => {
    await loadCorpus({});
  }, 180_000);

  test("is loaded whole, each deed with its row of history", async () => {
    const loaded = await counts();
    expect(loaded).toMatchObject({
      documents: 2,
      claims: 71,
      occurrences: 78,
      sources: 143,
      citations: 238,
      estimates: 54,
      quotations: 12,
      renderings: 8,
      findings: 54,
      notes: 15,
      disputes: 19,
      rulings: 18,
    });
    expect(await db().change.count({ where: { verb: "citation.attached", person: { handle: "corpus" } } })).toBe(238);
  });

  test("has chains of history that hold, and so has everything it made", async () => {
    const { broken, changes } = await verifyHistory();
    expect(broken).toBeNull();
    expect(changes).toBe(await db().change.count());
    expect(await db().change.count({ where: { verb: "claim.added", contentHash: null } })).toBe(0);
  });

  test("is signed by people who cannot sign in", async () => {
    const cast = await db().person.findMany({ select: { email: true, passwordHash: true } });
    expect(cast).toHaveLength(4);
    for (const person of cast) expect(person).toEqual({ email: null, passwordHash: null });
  });

  test("leaves no confidence note stale", async () => {
    const page = await getClaimPage("holodomor-seven-million");
    expect(page?.notes.map((note) => note.stale)).toEqual([false]);
    expect(page?.balance).toEqual({ SUPPORTS: 2, DISPUTES: 6, QUALIFIES: 2, ORIGIN: 0, CONTEXT: 8 });
  });

  test("gives every quotation the label that follows from its findings", async () => {
    const corpus = readCorpus();
    const labels = await Promise.all(
      corpus.quotations.map(async ({ claim }) => [claim, (await getClaimPage(claim))?.quotation?.label]),
    );
    expect(Object.fromEntries(labels)).toEqual({
      "economist-quotation": "UNRESOLVED",
      "marx-voelkerabfaelle": "MISATTRIBUTED",
      "marx-revolutionary-holocaust": "MISATTRIBUTED",
      "goebbels-lenin-second-to-hitler": "UNRESOLVED",
      "mises-two-patterns-wording": "VERIFIED",
      "mises-german-pattern": "ALTERED",
      "mises-barbarism": "UNRESOLVED",
      "watson-proved-marx-genocide": "UNRESOLVED",
      "marx-racial-trash-ethnicities": "MISATTRIBUTED",
      "peoples-disposed-of": "UNRESOLVED",
      "bukovsky-ten-percent": "UNRESOLVED",
      "bendel-quotation": "UNRESOLVED",
    });
    expect(corpus.claims.filter(({ quotation }) => quotation).map(({ slug }) => slug)).toEqual(
      corpus.quotations.map(({ claim }) => claim),
    );
  });

  test("counts a source once with what it repeats", async () => {
    const page = await getClaimPage("marx-voelkerabfaelle");
    expect([page?.balance.DISPUTES, page?.lines.DISPUTES]).toEqual([3, 2]);
    expect(await db().citation.count({ where: { derivesFromId: { not: null } } })).toBe(11);
  });

  test("changes nothing when it is loaded again", async () => {
    const before = await counts();
    expect(await loadCorpus({})).toEqual({ added: 0 });
    expect(await counts()).toEqual(before);
  });

  test("never undoes what a person changed since", async () => {
    const editor = await buildPerson({ role: "EDITOR" });
    const wording = { statement: "A new wording.", type: "QUANTITY", checkability: "YES", note: "" } as const;
    const claim = "holodomor-seven-million";
    await rewordClaim(actorOf(editor), { claim, version: 1, wording, reason: "To see whether it stays." });
    expect(await loadCorpus({})).toEqual({ added: 0 });
    expect(await getClaimPage(claim)).toMatchObject({ statement: "A new wording.", version: 2 });
  });
});
