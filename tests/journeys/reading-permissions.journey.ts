import { beforeAll, describe, expect, inject, test } from "vitest";
import { canSeeQueue } from "@/lib/dispute-policy";
import { type ActingPerson, type Rights, canReadText } from "@/lib/policy";
import { paths } from "@/lib/paths";
import { canSeeReports } from "@/lib/report-policy";
import { newId } from "@/lib/id";
import { acting } from "../deeds/deed.ts";
import { citationOf, other } from "../deeds/things.ts";
import { claimIn, importText } from "../factories/documents.ts";
import { actorOf } from "../factories/people.ts";
import { readSources } from "../imports.ts";
import { useAppDatabase } from "./support/database.ts";
import { cookieOf } from "./support/forged-forms.ts";
import { type Present, SENDERS, arrive } from "./support/senders.ts";

/** What is read over HTTP, by somebody of every role, somebody suspended, and nobody: what the policy lets them read. */

useAppDatabase();

interface Reader extends Present {
  who: string;
  /** Null when nobody is signed in. */
  person: ActingPerson | null;
}

const readers: Reader[] = [];
/** By the rights of their text, and the last word of it, which no claim quotes. */
const documents = new Map<Rights, { slug: string; word: string; claim: string }>();
let source = "";

beforeAll(async () => {
  for (const sender of SENDERS) {
    const present = await arrive(sender);
    readers.push({ ...present, who: sender.who, person: sender.stranger ? null : acting(present.me) });
  }
  const editor = actorOf(await other());
  for (const rights of ["PUBLIC", "MEMBERS", "PRIVATE_COPY"] as const) {
    const [slug, word] = [`document-${newId().slice(-12)}`, `word${newId().slice(-12)}`];
    const quote = `the well of ${slug}`;
    await importText(
      editor,
      slug,
      `In the spring ${quote} ran dry.\n\nNobody had foreseen what then came, but for one ${word}.`,
      {
        rights,
      },
    );
    documents.set(rights, { slug, word, claim: await claimIn(editor, slug, quote) });
  }
  source = (await citationOf((await other()).id)).sourceId;
});

const ask = (path: string, reader: Reader, method = "GET") =>
  fetch(new URL(path, inject("appUrl")), { method, headers: cookieOf(reader.session), redirect: "manual" });

describe("pages for some", () => {
  test.each([
    { path: paths.queue(), rule: canSeeQueue },
    { path: paths.reports(), rule: canSeeReports },
  ])("$path", async ({ path, rule }) => {
    for (const reader of readers) {
      const text = await (await ask(path, reader)).text();
      const permission = reader.person && rule(reader.person);
      // Only the list has its filters.
      expect(text.includes(`action="${path}"`), reader.who).toBe(permission?.ok === true);
      if (permission?.ok === false) expect(text, reader.who).toContain(permission.why);
    }
  });

  test.each(["PUBLIC", "MEMBERS", "PRIVATE_COPY"] as const)("the text of a document: %s", async (rights) => {
    const { slug, word } = documents.get(rights) ?? { slug: "", word: "" };
    const shown = await Promise.all(
      readers.map(async (reader) => [
        reader.who,
        (await (await ask(paths.document(slug), reader)).text()).includes(word),
      ]),
    );
    expect(shown).toEqual(readers.map(({ who, person }) => [who, canReadText(person, { rights }).ok]));
  });
});

/** Addresses of the API, as their files say them. */
const routes = readSources(["app/api/v1"]).map(({ path }) => path.replace(/^app/, "").replace(/\/route\.ts$/, ""));

/** The addresses of a route: one for each thing that it is asked about. */
function addressesOf(route: string): string[] {
  const all = [...documents.values()];
  if (route.includes("/documents/")) return all.map(({ slug }) => route.replace("[slug]", slug));
  if (route.includes("/claims/[slug]")) return all.map(({ claim }) => route.replace("[slug]", claim));
  if (route.includes("[id]")) return [route.replace("[id]", source)];
  return [`${route}?q=well`];
}

describe("the API", () => {
  test.each(routes)("%s gives everybody the same, and what anybody may read", async (route) => {
    const hidden = (["MEMBERS", "PRIVATE_COPY"] as const).map((rights) => documents.get(rights)?.word ?? "");
    for (const address of addressesOf(route)) {
      const answers = await Promise.all(readers.map((reader) => ask(address, reader)));
      expect(answers.map(({ status }) => status)).toEqual(readers.map(() => 200));
      const bodies = await Promise.all(answers.map((answer) => answer.text()));
      expect(new Set(bodies).size).toBe(1);
      for (const word of [...hidden, "@example.org"]) expect(bodies[0]).not.toContain(word);
    }
  });

  test.each(routes)("%s is read and not written, by nobody", async (route) => {
    const [address = ""] = addressesOf(route);
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const statuses = await Promise.all(readers.map(async (reader) => (await ask(address, reader, method)).status));
      expect(statuses, method).toEqual(readers.map(() => 405));
    }
  });
});
