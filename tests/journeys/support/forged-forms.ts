import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { SESSION_COOKIE } from "@/lib/session-cookie";
import { ROOT } from "../../../scripts/settings.ts";

/** Sends forms as a browser without scripts would, also those that the page does not offer. */

/** A browser's session; null when nobody is signed in. What an answer sets is kept here. */
export interface Session {
  cookie: string | null;
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** A server action as the build has it. */
export interface BuiltAction {
  id: string;
  /** Where a form that names it may be sent. */
  page: string;
}

/** Every server action of the build, by file under app/ and name. What is cached has an id too, and is none. */
export function builtActions(): Map<string, BuiltAction> {
  const text = readFileSync(join(ROOT, ".next/server/server-reference-manifest.json"), "utf8");
  const actions = Object.entries(manifest.parse(JSON.parse(text)).node)
    .filter(([, { exportedName }]) => !exportedName.startsWith("$$"))
    .map(([id, { filename, exportedName, workers }]) => {
      const folder = filename.slice(0, filename.lastIndexOf("/"));
      const page = Object.keys(workers).find((worker) => worker === `${folder}/page`) ?? Object.keys(workers)[0] ?? "";
      return [`${filename.slice("app/".length)}#${exportedName}`, { id, page: addressOf(page) }] as const;
    });
  return new Map(actions);
}

/** Of a page's file, as a browser asks for it; what is named in it is not there, for the form says what it is about. */
const addressOf = (file: string) =>
  file
    .replace(/^app\//, "/")
    .replace(/\/page$/, "")
    .replace(/\/(\(\w+\)|workbench)/g, "")
    .replace(/\[number\]/g, "1")
    .replace(/\[\w+\]/g, "nothing-here") || "/";

/** An address of the app whose database is open. */
export const here = (path: string) => new URL(path, env().PUBLIC_URL);

const HIDDEN = /<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?\/>/g;

/** The fields by which the form of the sign-in page names its action, and the id of that. */
export async function templateOf(): Promise<{ fields: [string, string][]; id: string }> {
  const html = await (await fetch(here(paths.signIn()))).text();
  // Beside it stand those of other services.
  const own = html.split("<form").find((form) => form.includes('name="password"')) ?? "";
  const fields = Array.from(own.matchAll(HIDDEN), ([, name = "", value = ""]): [string, string] => [
    name,
    value.replaceAll("&quot;", '"'),
  ]);
  const id = /"id":"([0-9a-f]+)"/.exec(fields.map(([, value]) => value).join(" "))?.[1];
  if (id === undefined) throw new Error("The sign-in page has no form that names its action.");
  return { fields, id };
}

/** Sends a form to an action. */
export async function send(
  { id, page }: BuiltAction,
  form: FormData,
  { session, template }: { session: Session; template: Awaited<ReturnType<typeof templateOf>> },
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of template.fields) body.append(name, value.replace(template.id, id));
  for (const [name, value] of form) body.append(name, value);
  const url = here(page);
  const headers = { origin: url.origin, ...cookieOf(session) };
  const answer = await fetch(url, { method: "POST", body, headers, redirect: "manual" });
  const set = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`));
  if (set !== undefined) session.cookie = /=([^;]*)/.exec(set)?.[1] ?? null;
  await answer.arrayBuffer();
  return answer;
}

export const cookieOf = ({ cookie }: Session): Record<string, string> =>
  cookie === null ? {} : { cookie: `${SESSION_COOKIE}=${cookie}` };

/** Signs in by the form of the sign-in page. */
export async function signInAs(email: string, password: string): Promise<Session> {
  const template = await templateOf();
  const form = new FormData();
  form.append("email", email);
  form.append("password", password);
  const session: Session = { cookie: null };
  const { status } = await send({ id: template.id, page: paths.signIn() }, form, { session, template });
  if (session.cookie === null) throw new Error(`${email} is not signed in; the answer was ${status}.`);
  return session;
}
