import { randomUUID } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { ActingPerson } from "@/lib/policy";
import { addScan } from "@/lib/scans/add";
import { changeScanRights } from "@/lib/scans/change-rights";
import { openScan } from "@/lib/scans/open";
import { listScans } from "@/lib/scans/read";
import { addScanInput, changeScanRightsInput, withdrawScanInput } from "@/lib/scans/schema";
import { withdrawScan } from "@/lib/scans/withdraw";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { SMALLEST_PNG, buildScan, cameraPicture, smallPdf } from "../../factories/scans.ts";
import { buildSource } from "../../factories/sources.ts";
import { countQueries } from "../../queries.ts";
import { expectRefusal } from "../../refusals.ts";
import { useScanFolder } from "../../scan-folder.ts";

useDatabase();
const folder = useScanFolder();

const ME: ActingPerson = { id: "me", role: "READER", suspended: false };
const SUSPENDED = { ...ME, suspended: true };

/** The form filled in. */
const filledIn = (source: string, file: Uint8Array = SMALLEST_PNG) =>
  addScanInput.parse({ requestKey: randomUUID(), source, page: "p. 227", description: "A table of births.", file });
const withReason = (scanId: string) => withdrawScanInput.parse({ scanId, reason: "Somebody else’s rights." });
const toPublic = (scanId: string) =>
  changeScanRightsInput.parse({ scanId, rights: "PUBLIC_DOMAIN", reason: "Its author died in 1921." });

/** A scan that an editor added, with its file in the store. */
async function added(file?: Uint8Array) {
  const [source, editor] = [await buildSource(), await buildPerson()];
  await addScan(actorOf(editor), filledIn(source.slug, file));
  const scan = await db().scan.findFirstOrThrow({ where: { sourceId: source.id } });
  return { source, editor, scan };
}

const filesOf = (scanId: string) => readdirSync(folder).filter((name) => name.endsWith(scanId));

describe("adding is refused, and nothing is kept", () => {
  test("for a reader, and on a withdrawn or unknown source", async () => {
    const [reader, editor] = [await buildPerson({ role: "READER" }), await buildPerson()];
    const [source, withdrawn] = [await buildSource(), await buildSource(WITHDRAWN)];
    await expectRefusal(addScan(actorOf(reader), filledIn(source.slug)), "FORBIDDEN");
    await expectRefusal(addScan(actorOf(editor), filledIn(withdrawn.slug)), "FORBIDDEN");
    await expectRefusal(addScan(actorOf(editor), filledIn("no-such-source")), "NOT_FOUND");
    // Before the picture is looked at.
    await expectRefusal(addScan(actorOf(reader), filledIn(source.slug, Buffer.from("no picture"))), "FORBIDDEN");
    expect(await db().scan.count({ where: { sourceId: { in: [source.id, withdrawn.id] } } })).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of a file that is none of the three, at its field", async () => {
    const [source, editor] = [await buildSource(), await buildPerson()];
    const svg = Buffer.from("<svg onload='alert(1)'/>");
    const { fields } = await expectRefusal(addScan(actorOf(editor), filledIn(source.slug, svg)), "INVALID");
    expect(Object.keys(fields)).toEqual(["file"]);
    expect(await changesWhere({ sourceId: source.id })).toEqual([]);
  });

  test("of the same file twice at one source; at another it is another page", async () => {
    const { source, editor, scan } = await added();
    const { fields } = await expectRefusal(addScan(actorOf(editor), filledIn(source.slug)), "CONFLICT");
    expect(Object.keys(fields)).toEqual(["file"]);
    await addScan(actorOf(editor), filledIn((await buildSource()).slug));
    await withdrawScan(actorOf(editor), withReason(scan.id));
    await addScan(actorOf(editor), filledIn(source.slug));
    expect(await db().scan.count({ where: { sourceId: source.id } })).toBe(2);
  });

  test("beyond two hundred at one source", async () => {
    const [source, addedBy] = [await buildSource(), await buildPerson()];
    for (let n = 0; n < 200; n += 1) await buildScan({ sourceId: source.id, addedById: addedBy.id });
    await expectRefusal(addScan(actorOf(addedBy), filledIn(source.slug)), "CONFLICT");
  });
});

describe("an editor adds a page scan", () => {
  test("which is for signed-in people, with its files and its row of history", async () => {
    const { source, editor, scan } = await added(await cameraPicture("JPEG"));
    expect(scan).toMatchObject({ rights: "MEMBERS", type: "JPEG", width: 40, height: 60, addedById: editor.id });
    expect(filesOf(scan.id)).toHaveLength(2);
    expect(await changesWhere({ sourceId: source.id })).toMatchObject([
      { verb: "scan.added", detail: { scanId: scan.id, page: "p. 227", type: "JPEG", sha256: scan.sha256 } },
    ]);
  });

  test("once, however often the form is sent", async () => {
    const [source, editor] = [await buildSource(), await buildPerson()];
    const input = filledIn(source.slug);
    await Promise.all([1, 2, 3].map(() => addScan(actorOf(editor), input)));
    expect(await db().scan.count({ where: { sourceId: source.id } })).toBe(1);
  });
});

describe("a file is not handed out", () => {
  test("of what is none, by a path, or of a part that is none", async () => {
    const { scan } = await added(smallPdf());
    for (const id of [randomUUID(), "", "../../etc/passwd", `${scan.sha256}-${scan.id}`]) {
      await expectRefusal(openScan(ME, { id, part: "file" }), "NOT_FOUND");
    }
    for (const part of ["", "../file", "thumbnail"])
      await expectRefusal(openScan(ME, { id: scan.id, part }), "NOT_FOUND");
  });

  test("of a scan for signed-in people, to nobody in particular and to whoever is suspended", async () => {
    const { scan } = await added();
    for (const part of ["file", "thumbnail"]) {
      await expectRefusal(openScan(null, { id: scan.id, part }), "FORBIDDEN");
      await expectRefusal(openScan(SUSPENDED, { id: scan.id, part }), "FORBIDDEN");
    }
  });

  test("that was exchanged in the store, or is gone from it", async () => {
    const { scan } = await added();
    const open = await openScan(ME, { id: scan.id, part: "file" });
    writeFileSync(join(folder, `${scan.sha256}-${scan.id}`), "<script>");
    await expect(open.read()).rejects.toThrow("not the one that was kept");
    const { id } = await buildScan();
    await expect((await openScan(ME, { id, part: "file" })).read()).rejects.toThrow("not in the store");
  });
});

test("a file is handed out to signed-in people: a picture to be shown, a PDF to be saved", async () => {
  const picture = await added();
  const file = await openScan(ME, { id: picture.scan.id, part: "file" });
  expect(file).toMatchObject({ mime: "image/png", isPicture: true, isPublic: false, sha256: picture.scan.sha256 });
  expect(file.name).toBe(`${picture.source.slug}-p-227.png`);
  expect((await file.read()).length).toBe(picture.scan.bytes);
  const inCapitals = await openScan(ME, { id: picture.scan.id.toUpperCase(), part: "file" });
  expect((await inCapitals.read()).length).toBe(picture.scan.bytes);
  expect(await openScan(ME, { id: picture.scan.id, part: "thumbnail" })).toMatchObject({ mime: "image/jpeg" });
  const pdf = await added(smallPdf());
  const { mime, isPicture } = await openScan(ME, { id: pdf.scan.id, part: "file" });
  expect([mime, isPicture]).toEqual(["application/pdf", false]);
});

describe("rights", () => {
  test("are changed by no editor, and not to what they are", async () => {
    const { editor, scan } = await added();
    await expectRefusal(changeScanRights(actorOf(editor), toPublic(scan.id)), "FORBIDDEN");
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    await expectRefusal(changeScanRights(moderator, toPublic(randomUUID())), "NOT_FOUND");
    const same = changeScanRightsInput.parse({ scanId: scan.id, rights: "MEMBERS", reason: "So it is." });
    await expectRefusal(changeScanRights(moderator, same), "CONFLICT");
  });

  test("of the public domain show a page to everybody, and only that one; taken back, to nobody else", async () => {
    const { source, editor, scan } = await added();
    await addScan(actorOf(editor), filledIn(source.slug, smallPdf()));
    expect(await listScans(source.slug, null)).toEqual({ scans: [], hidden: 2 });
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    await changeScanRights(moderator, toPublic(scan.id));
    for (const viewer of [null, SUSPENDED]) {
      expect(await listScans(source.slug, viewer)).toMatchObject({ scans: [{ id: scan.id }], hidden: 1 });
      expect(await openScan(viewer, { id: scan.id, part: "file" })).toMatchObject({ isPublic: true });
    }
    expect(await listScans(source.slug, ME)).toMatchObject({ scans: [{}, {}], hidden: 0 });
    await changeScanRights(moderator, { ...toPublic(scan.id), rights: "MEMBERS" });
    await expectRefusal(openScan(null, { id: scan.id, part: "file" }), "FORBIDDEN");
    const changes = await changesWhere({ sourceId: source.id, verb: "scan.rights-changed" });
    expect(changes).toMatchObject([
      { detail: { scanId: scan.id, from: "MEMBERS", to: "PUBLIC_DOMAIN", reason: "Its author died in 1921." } },
      { detail: { from: "PUBLIC_DOMAIN", to: "MEMBERS" } },
    ]);
  });
});

describe("withdrawing", () => {
  test("is refused to another editor, twice, and of what is not there", async () => {
    const { editor, scan } = await added();
    await expectRefusal(withdrawScan(actorOf(await buildPerson()), withReason(scan.id)), "FORBIDDEN");
    await expectRefusal(withdrawScan(actorOf(editor), withReason(randomUUID())), "NOT_FOUND");
    expect(filesOf(scan.id)).toHaveLength(2);
    await withdrawScan(actorOf(editor), withReason(scan.id));
    await expectRefusal(withdrawScan(actorOf(editor), withReason(scan.id)), "FORBIDDEN");
  });

  test("takes the file away, and keeps in history what it was", async () => {
    const { source, editor, scan } = await added();
    await withdrawScan(actorOf(editor), withReason(scan.id));
    expect(filesOf(scan.id)).toEqual([]);
    expect(await listScans(source.slug, ME)).toEqual({ scans: [], hidden: 0 });
    await expectRefusal(openScan(ME, { id: scan.id, part: "file" }), "NOT_FOUND");
    const [change] = await changesWhere({ sourceId: source.id, verb: "scan.withdrawn" });
    expect(change?.detail).toMatchObject({ sha256: scan.sha256, reason: "Somebody else’s rights." });
  });
});

test("the database rewrites no scan, and brings none back", async () => {
  const { id } = await buildScan();
  const change = (data: Parameters<ReturnType<typeof db>["scan"]["update"]>[0]["data"]) =>
    db().scan.update({ where: { id }, data });
  await expect(change({ sha256: "0".repeat(64) })).rejects.toThrow();
  await expect(change({ description: "Another page." })).rejects.toThrow();
  await expect(change({ rights: "PUBLIC_DOMAIN" })).rejects.toThrow();
  await expect(db().scan.delete({ where: { id } })).rejects.toThrow();
  await change({ withdrawnAt: new Date(), withdrawnReason: "Why." });
  await expect(change({ withdrawnAt: null, withdrawnReason: null })).rejects.toThrow();
  await expect(buildScan({ type: "PNG" })).rejects.toThrow();
});

test("pages are listed in their order, whenever they came", async () => {
  const { source, editor } = await added();
  for (const page of ["p. 1012", "p. 9", "p. 10"]) {
    await buildScan({ page, sourceId: source.id, addedById: editor.id });
  }
  const { scans } = await listScans(source.slug, ME);
  expect(scans.map(({ page }) => page)).toEqual(["p. 9", "p. 10", "p. 227", "p. 1012"]);
});

test("the list takes as many queries for many scans as for few", async () => {
  const { source, editor } = await added();
  const few = await countQueries(() => listScans(source.slug, ME));
  for (let n = 0; n < 5; n += 1) await buildScan({ sourceId: source.id, addedById: editor.id });
  expect(await countQueries(() => listScans(source.slug, ME))).toBe(few);
});
