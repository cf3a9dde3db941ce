import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { canSeeQueue } from "@/lib/dispute-policy";
import { requestKey } from "@/lib/fields";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import { type ActingPerson, type Rights, canReadText } from "@/lib/policy";
import { canSeeReports } from "@/lib/report-policy";
import { DEEDS, OPEN, nameOf } from "../deeds/all.ts";
import { type Deed, type Person, acting } from "../deeds/deed.ts";
import { citationOf, other } from "../deeds/things.ts";
import { claimIn, importText } from "../factories/documents.ts";
import { actorOf } from "../factories/people.ts";
import { readSources } from "../imports.ts";
import { type BuiltAction, builtActions, cookieOf, here, send, templateOf } from "./support/forged-forms.ts";
import { useOwnApp } from "./support/own-app.ts";
import { type Present, SENDERS, type Sender, arrive } from "./support/senders.ts";

/*
 * The table of deeds, sent over HTTP: each form to the action that the build has for it, by somebody of every role,
 * somebody suspended, and nobody; also where the page would offer them no such form. It is done where the policy says
 * so, and else nothing is written. Every situation of a deed is walked in tests/lib/permissions.db.test.ts. Beside it,
 * what they read.
 */

useOwnApp();

interface Reader extends Present {
  who: string;
  /** Null when nobody is signed in. */
  person: ActingPerson | null;
}

const actions = new Map<string, BuiltAction>();
const present = new Map<string, Present>();
const readers: Reader[] = [];
let template: Awaited<ReturnType<typeof templateOf>>;

/** By the rights of their text: the last word of it, which no claim quotes, and a claim of theirs. */
const documents = new Map<Rights, { slug: string; word: string; claim: string }>();
let source = "";

beforeAll(async () => {
  for (const [name, action] of builtActions()) actions.set(name, action);
  template = await templateOf();
  for (const sender of SENDERS) {
    const arrived = await arrive(sender);
    present.set(sender.who, arrived);
    readers.push({ ...arrived, who: sender.who, person: sender.stranger ? null : acting(arrived.me) });
  }
});

beforeAll(async () => {
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
  fetch(here(path), { method, headers: cookieOf(reader.session), redirect: "manual" });

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

/** The addresses of a route: one for each thing that it is asked about. Those that give a file ask for its format. */
const addressesOf = (route: string): string[] =>
  thingsOf(route).map((address) => (route.endsWith("/export") ? `${address}?format=ris` : address));

function thingsOf(route: string): string[] {
  const all = [...documents.values()];
  if (route.includes("/documents/")) return all.map(({ slug }) => route.replace("[slug]", slug));
  if (route.includes("/claims/[slug]")) return all.map(({ claim }) => route.replace("[slug]", claim));
  if (route.includes("[id]")) return [route.replace("[id]", source)];
  return [route.endsWith("/export") ? route : `${route}?q=well`];
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

/** What history has of somebody and of a form, or what the deed leaves instead. */
const tracesOf = (deed: Deed, me: Person, form: FormData) =>
  deed.trace?.(me, form) ??
  db().change.count({ where: { OR: [{ personId: me.id }, { requestKey: requestKey.parse(form.get("requestKey")) }] } });

async function sendAs(deed: Deed, sender: Sender) {
  const { me, session } = (deed.changesWho ? undefined : present.get(sender.who)) ?? (await arrive(sender));
  const [make] = Object.values(deed.situations);
  const action = actions.get(deed.action);
  if (!make || !action) throw new Error(`${deed.action} has no situation, or is not in the build.`);
  const { permission, form } = await make(me);
  const before = await tracesOf(deed, me, form);
  const { status } = await send(action, form, { session, template });
  const after = await tracesOf(deed, me, form);
  const isDone = JSON.stringify(after) !== JSON.stringify(before);
  return {
    said: { who: sender.who, isDone: permission.ok && sender.stranger === null },
    done: { who: sender.who, isDone },
    status,
  };
}

test("the build has the actions of the table, and those that are open to anybody", () => {
  const known = [...new Set(DEEDS.map(({ action }) => action)), ...OPEN];
  expect(known.toSorted()).toEqual([...actions.keys()].toSorted());
});

describe("a form is obeyed from whoever may, and from nobody else", () => {
  test.each(DEEDS.map((deed) => [nameOf(deed), deed] as const))("%s", async (_, deed) => {
    const cells = await Promise.all(SENDERS.map((sender) => sendAs(deed, sender)));
    expect(cells.map(({ done }) => done)).toEqual(cells.map(({ said }) => said));
    for (const { status } of cells) expect(status).toBeLessThan(500);
  });
});
