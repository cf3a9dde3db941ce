import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { findEntries } from "@/lib/follows/entries";
import { follow } from "@/lib/follows/follow";
import { newId } from "@/lib/id";
import { compareList } from "@/lib/retractions/compare-list";
import { recordNotices } from "@/lib/retractions/record-notices";
import { countNotice, setNoticeAside } from "@/lib/retractions/set-aside";
import { addSource } from "@/lib/sources/add";
import { reviseSource } from "@/lib/sources/revise";
import { addSourceInput, reviseSourceInput } from "@/lib/sources/schema";
import type { Actor } from "@/lib/transact";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";
import { expectRefusal } from "../../refusals.ts";
import { listOf, listRow, longList } from "./lists.ts";

useDatabase();

let moderator: Actor;
let editor: Actor;
let count = 0;

beforeAll(async () => {
  moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
  editor = actorOf(await buildPerson());
});

/** A paper in the library, cited on a claim. */
async function citedPaper(more = {}) {
  const doi = `10.1000/Paper.${(count += 1)}`;
  const source = { type: "article-journal", title: `Paper ${count}`, doi, ...more };
  const { slug } = await addSource(editor, addSourceInput.parse({ source }));
  const { id } = await db().source.findUniqueOrThrow({ where: { slug } });
  const claim = await buildClaim();
  const citation = await buildCitation({ claimId: claim.id, sourceId: id });
  return { id, slug, doi, claim, citation };
}
const importOf = async (...rows: string[]) => {
  const { found } = await compareList(moderator, listOf(...rows));
  return found.length === 0 ? null : recordNotices(moderator, { notices: found });
};
const sourceNow = (id: string) => db().source.findUniqueOrThrow({ where: { id }, include: { notices: true } });
const evidenceOf = async (id: string) => (await db().claim.findUniqueOrThrow({ where: { id } })).evidenceVersion;
const verbsOn = async (where: { claimId: string } | { sourceId: string }) =>
  (await db().change.findMany({ where, orderBy: { id: "asc" } })).map(({ verb }) => verb);

describe("nothing is imported", () => {
  test("by an editor", async () => {
    await expectRefusal(compareList(editor, listOf()), "FORBIDDEN");
    const notice = { record: "1", nature: "RETRACTION" as const, doi: null, pmid: null, day: null, reasons: [] };
    await expectRefusal(recordNotices(editor, { notices: [{ ...notice, slug: "any" }] }), "FORBIDDEN");
  });

  test("from what is no such list", async () => {
    const { message, fields } = await expectRefusal(compareList(moderator, Readable.from(["a,b\n1,2\n"])), "INVALID");
    expect(fields.file?.[0] ?? message).toContain("it has no column Record ID");
  });

  test("of papers that are not here, or by an identifier that is none", async () => {
    const rows = [listRow({ doi: "10.9999/elsewhere" }), listRow({ id: "2", doi: "unavailable", pmid: "0" })];
    expect(await compareList(moderator, listOf(...rows))).toMatchObject({ rows: 2, found: [], faulty: 0 });
  });

  test("by looking: a comparison changes nothing", async () => {
    const { id, doi } = await citedPaper();
    const { found } = await compareList(moderator, listOf(listRow({ doi })));
    expect(found).toHaveLength(1);
    expect(await sourceNow(id)).toMatchObject({ noticedHealth: "OK", notices: [] });
  });
});

test("rows that cannot be read are told by their line, and the rest is read", async () => {
  const { doi } = await citedPaper();
  const rows = [listRow({ nature: "Withdrawal of sorts" }), "1,2,3", listRow({ id: "" }), listRow({ id: "9", doi })];
  const { rows: read, found, faults } = await compareList(moderator, listOf(...rows));
  expect({ read, found: found.length }).toEqual({ read: 1, found: 1 });
  expect(faults).toEqual([
    { line: 2, why: "its nature is “Withdrawal of sorts”" },
    { line: 3, why: "it has more or fewer columns than the first line" },
    { line: 4, why: "it has no number of its own" },
  ]);
});

test("a retraction flags every standing citation, makes notes stale and is told to followers", async () => {
  const { id, slug, doi, claim, citation } = await citedPaper();
  const withdrawn = await buildCitation({ sourceId: id, withdrawnAt: new Date(), withdrawnReason: "A test." });
  const before = await evidenceOf(claim.id);
  const untouched = await evidenceOf(withdrawn.claimId);
  await follow(editor, { kind: "source", name: slug });

  const recorded = await importOf(listRow({ id: "77", title: 'With ""quotes"", and a comma', doi: doi.toLowerCase() }));
  const told = await findEntries(db(), editor.personId, { limit: 10 });
  expect(told).not.toEqual([]);
  expect(recorded).toMatchObject({ notices: 1, sources: [slug] });
  expect(recorded?.claims).toContain(claim.slug);
  const { noticedHealth, health, notices } = await sourceNow(id);
  expect({ noticedHealth, health }).toEqual({ noticedHealth: "RETRACTED", health: "OK" });
  expect(notices).toMatchObject([
    {
      record: "77",
      nature: "RETRACTION",
      doi: "10.1000/notice",
      day: new Date("2019-05-31"),
      reasons: ["Error in Data", "Unreliable Results"],
    },
  ]);
  expect(await evidenceOf(claim.id)).toBe(before + 1);
  expect(await evidenceOf(withdrawn.claimId)).toBe(untouched);
  expect(await verbsOn({ sourceId: id })).toEqual(["source.added", "source.noticed"]);
  expect(await verbsOn({ claimId: claim.id })).toEqual(["citation.flagged"]);
  expect(await db().change.findFirstOrThrow({ where: { citationId: citation.id } })).toMatchObject({
    detail: { from: "OK", to: "RETRACTED" },
    personId: moderator.personId,
  });
});

test("a paper is found by its PubMed number as well", async () => {
  const { id } = await citedPaper({ doi: "", pmid: "4711" });
  await importOf(listRow({ pmid: "4711", nature: "Expression of concern" }));
  expect((await sourceNow(id)).noticedHealth).toBe("CONCERN");
});

test("the same list again changes nothing; a row that became another replaces its notice", async () => {
  const { id, doi, claim } = await citedPaper();
  await importOf(listRow({ id: "5", doi, nature: "Expression of concern" }));
  const evidence = await evidenceOf(claim.id);
  expect(await importOf(listRow({ id: "5", doi, nature: "Expression of concern" }))).toBeNull();
  const { found } = await compareList(moderator, listOf(listRow({ id: "5", doi, nature: "Retraction" })));
  await recordNotices(moderator, { notices: found });
  expect(await recordNotices(moderator, { notices: found })).toMatchObject({ notices: 0, sources: [] });
  expect(await sourceNow(id)).toMatchObject({ noticedHealth: "RETRACTED", notices: [{ record: "5" }] });
  expect(await evidenceOf(claim.id)).toBe(evidence + 1);
});

test("a reinstatement takes it back, in history too", async () => {
  const { id, doi, claim } = await citedPaper();
  await importOf(listRow({ id: "1", doi }));
  await importOf(listRow({ id: "2", doi, nature: "Reinstatement", date: "6/1/2020 0:00" }));
  expect((await sourceNow(id)).noticedHealth).toBe("OK");
  expect(await verbsOn({ claimId: claim.id })).toEqual(["citation.flagged", "citation.flagged"]);
});

describe("a notice that is about something else", () => {
  test("is set aside by an editor, with a reason, and counts again", async () => {
    const { id, doi } = await citedPaper();
    await importOf(listRow({ doi }));
    const noticeId = (await sourceNow(id)).notices[0]?.id ?? "";
    const reason = "The notice is about the reply to it.";
    await expectRefusal(countNotice(editor, { noticeId, reason }), "CONFLICT");
    await expectRefusal(setNoticeAside(editor, { noticeId: newId(), reason }), "NOT_FOUND");
    await setNoticeAside(editor, { noticeId, reason });
    expect(await sourceNow(id)).toMatchObject({ noticedHealth: "OK", notices: [{ setAsideReason: reason }] });
    // The list has it still; it stays aside.
    expect(await importOf(listRow({ doi }))).toBeNull();
    await countNotice(editor, { noticeId, reason });
    expect((await sourceNow(id)).noticedHealth).toBe("RETRACTED");
    expect(await verbsOn({ sourceId: id })).toEqual([
      "source.added",
      "source.noticed",
      "source.notice-set-aside",
      "source.notice-counted",
    ]);
  });
});

test("what a person judges flags citations as well; that a link is dead does not", async () => {
  const { slug, claim, doi } = await citedPaper();
  const before = await evidenceOf(claim.id);
  const revise = (version: number, health: string) => {
    const source = { type: "article-journal", title: "Paper", doi, health };
    return reviseSource(editor, reviseSourceInput.parse({ slug, version, source, reason: "A test." }));
  };
  await revise(1, "DEAD_LINK");
  expect(await evidenceOf(claim.id)).toBe(before);
  await revise(2, "FORGED");
  expect(await evidenceOf(claim.id)).toBe(before + 1);
  expect(await verbsOn({ claimId: claim.id })).toEqual(["citation.flagged"]);
});

test("a long list is a question to the database for every 500 rows", async () => {
  const { doi } = await citedPaper();
  const rowAt = (index: number) => listRow({ id: `${index}`, doi: index === 4321 ? doi : `10.1000/other.${index}` });
  let found = 0;
  const queries = await countQueries(async () => {
    const compared = await compareList(moderator, longList(5000, rowAt));
    expect(compared.rows).toBe(5000);
    found = compared.found.length;
  });
  expect(found).toBe(1);
  expect(queries).toBeLessThan(40);
});
