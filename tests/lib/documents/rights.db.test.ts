import { beforeAll, describe, expect, test } from "vitest";
import { documentJson } from "@/lib/api/documents";
import { db } from "@/lib/db";
import { addVersion } from "@/lib/documents/add-version";
import { changeRights } from "@/lib/documents/change-rights";
import { getDocumentPage, readRecordedWords } from "@/lib/documents/read";
import { getPlaces } from "@/lib/documents/read-places";
import { addVersionInput, changeRightsInput } from "@/lib/documents/schema";
import { findDocumentVersion } from "@/lib/documents/versions";
import type { ActingPerson, Role } from "@/lib/policy";
import { useDatabase } from "../../database.ts";
import { claimIn, importText } from "../../factories/documents.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const TEXT = "In the spring the well ran dry.\n\nA secret stands in this paragraph: the miller sold his mill.";
const person = (role: Role): ActingPerson => ({ id: "me", role, suspended: false });

beforeAll(async () => {
  const editor = actorOf(await buildPerson());
  for (const rights of ["PUBLIC", "MEMBERS", "PRIVATE_COPY"]) {
    const document = rights.toLowerCase().replace("_", "-");
    await importText(editor, document, TEXT, { rights });
    await claimIn(editor, document, "the miller sold his mill", { paragraph: 2 });
    const text = TEXT.replace("the miller sold", "the millers soldt");
    await addVersion(editor, addVersionInput.parse({ document, version: 1, text, reason: "Another copy." }));
  }
});

describe("the text of a document, and what changed in it, is read", () => {
  test.each([
    ["public", [true, true, true]],
    ["members", [false, true, true]],
    ["private-copy", [false, false, true]],
  ])("%s: by nobody in particular, by a reader, by an editor: %j", async (slug, may) => {
    const viewers = [null, person("READER"), person("EDITOR")];
    for (const [index, viewer] of viewers.entries()) {
      const page = await findDocumentVersion(slug, "2", viewer);
      expect(page?.changes?.paragraphs !== undefined).toBe(may[index]);
      expect(JSON.stringify(page).includes("A secret")).toBe(may[index]);
    }
  });

  test("on no page that everybody sees", async () => {
    for (const slug of ["members", "private-copy"]) {
      expect(JSON.stringify(await getDocumentPage(slug))).not.toContain("A secret");
    }
  });

  test("nor are the words around its quotes given to everybody", async () => {
    const given = async (slug: string) => {
      const page = await getDocumentPage(slug);
      return page && JSON.stringify(documentJson(page, await readRecordedWords(page)));
    };
    expect(await given("private-copy")).not.toContain("stands in this paragraph");
    expect(await given("members")).not.toContain("stands in this paragraph");
    expect(await given("public")).toContain('"unplaced":[{"quote":"the miller sold his mill","anchor":"FUZZY"');
  });

  test("a version is cited with its address for good and the hash of the change that added it", async () => {
    const made = await db().change.findMany({
      where: { document: { slug: "public" }, verb: { in: ["document.added", "document.version-added"] } },
      orderBy: { id: "asc" },
    });
    const cited = await Promise.all(["1", "2"].map(async (n) => (await findDocumentVersion("public", n, null))?.cited));
    expect(cited.map((one) => one?.hash)).toEqual(made.map(({ hash }) => hash));
    expect(cited[1]?.reference).toMatch(
      / The public \(version 2\)\. Variorum\. http.+\/documents\/public\/versions\/2$/,
    );
  });

  test("an unknown version is null", async () => {
    expect(await findDocumentVersion("public", "3", null)).toBeNull();
    expect(await findDocumentVersion("no-such-document", "1", null)).toBeNull();
  });
});

describe("the places to decide", () => {
  test("are shown to editors only", async () => {
    expect(await getPlaces("public", null)).toBeNull();
    expect(await getPlaces("public", person("READER"))).toBeNull();
    expect(await getPlaces("no-such-document", person("EDITOR"))).toBeNull();
  });

  test("with what was recorded, what is proposed, and nothing offered twice", async () => {
    const page = await getPlaces("private-copy", person("EDITOR"));
    expect(page).toMatchObject({ number: 2, total: 1 });
    const [place] = page?.places ?? [];
    expect(place?.recorded).toMatchObject({ paragraph: 2, quote: "the miller sold his mill" });
    expect(place?.proposal).toMatchObject({ paragraph: 2, quote: "the millers soldt his mill" });
    expect(place?.others.map(({ start }) => start)).not.toContain(place?.proposal?.start);
  });
});

describe("rights are changed", () => {
  const change = (from: string, rights: string) =>
    changeRightsInput.parse({ document: "public", from, rights, reason: "Asked by its author." });

  test("not below moderator, not to what they are, not over somebody else's change", async () => {
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    await expectRefusal(changeRights(actorOf(await buildPerson()), change("PUBLIC", "MEMBERS")), "FORBIDDEN");
    await expectRefusal(changeRights(moderator, change("PUBLIC", "PUBLIC")), "CONFLICT");
    await expectRefusal(changeRights(moderator, change("MEMBERS", "PRIVATE_COPY")), "STALE");
  });

  test("by a moderator, with the reason in history", async () => {
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    await changeRights(moderator, change("PUBLIC", "MEMBERS"));
    expect((await findDocumentVersion("public", "2", null))?.changes?.paragraphs).toBeUndefined();
    expect(await changesWhere({ verb: "document.rights-changed" })).toMatchObject([
      { detail: { from: "PUBLIC", to: "MEMBERS", reason: "Asked by its author." } },
    ]);
  });
});
