import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { setEmailByCommand, setPasswordByCommand, setRoleByCommand } from "@/lib/people/by-command";
import { resetSecondFactorByCommand } from "@/lib/people/remove-second-factor";
import { createPerson } from "@/lib/people/create";
import { ROLES, type Role } from "@/lib/policy";
import { withDatabase } from "./database.ts";
import { randomPassword } from "./password.ts";
import { Sentence, runCommand, say } from "./terminal.ts";

const USAGE = `
  npm run person -- create HANDLE --email ADDRESS [--name NAME] [--role ROLE]
  npm run person -- role HANDLE ROLE
  npm run person -- password HANDLE
  npm run person -- email HANDLE ADDRESS
  npm run person -- second-factor HANDLE     takes it off, for whoever lost app and recovery codes

  ROLE is reader, editor, moderator or admin. A password is typed, or read from standard input;
  left empty, one is made and printed. It is never an argument: those can be seen by everybody.
`;

await runCommand(async () => {
  const options = { email: { type: "string" }, name: { type: "string" }, role: { type: "string" } } as const;
  const { positionals, values } = parse(() => parseArgs({ options, allowPositionals: true }));
  const [command, handle, given] = positionals;
  if (handle === undefined) throw new Sentence(USAGE.trim());
  const deeds: Record<string, () => Promise<void>> = {
    create: () => create(handle, values),
    role: () => changeRole(handle, roleNamed(given)),
    password: () => changePassword(handle),
    email: () => changeEmail(handle, given),
    "second-factor": () => takeOffFactor(handle),
  };
  const deed = deeds[command ?? ""];
  if (!deed) throw new Sentence(USAGE.trim());
  await deed().catch(tell);
});

async function create(handle: string, { email, name, role }: { email?: string; name?: string; role?: string }) {
  if (email === undefined) throw new Sentence("Give --email: people sign in with it.");
  const chosen = roleNamed(role ?? "reader");
  const { password, made } = await askPassword();
  await withDatabase(async () => {
    await createPerson({ handle, displayName: name ?? handle, email, password, role: chosen }, "COMMAND");
    say("made", `${handle}, ${chosen.toLowerCase()}, who signs in as ${email}`);
    if (made) say("password", password);
  });
}

async function changeRole(handle: string, role: Role) {
  await withDatabase(async () => {
    await setRoleByCommand(handle, role);
    say("role", `${handle} is now ${role.toLowerCase()}`);
  });
}

async function changePassword(handle: string) {
  const { password, made } = await askPassword();
  await withDatabase(async () => {
    await setPasswordByCommand(handle, password);
    say("password", made ? password : `${handle} has a new one`);
    say("sessions", `every session of ${handle} has ended`);
  });
}

async function takeOffFactor(handle: string) {
  await withDatabase(async () => {
    await resetSecondFactorByCommand(handle);
    say("second factor", `${handle} signs in with their password alone`);
    say("sessions", `every session of ${handle} has ended`);
  });
}

async function changeEmail(handle: string, address: string | undefined) {
  if (address === undefined) throw new Sentence("Give the new address.");
  await withDatabase(async () => {
    await setEmailByCommand(handle, address);
    say("e-mail", `${handle} signs in as ${address}`);
    say("sessions", `every session of ${handle} has ended`);
  });
}

function roleNamed(name: string | undefined): Role {
  const role = ROLES.find((known) => known.toLowerCase() === name?.toLowerCase());
  if (!role) throw new Sentence("The role is reader, editor, moderator or admin.");
  return role;
}

/** One line of standard input; on a terminal what is typed does not show. */
async function askPassword(): Promise<{ password: string; made: boolean }> {
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = process.stdin.isTTY;
  if (terminal) process.stdout.write("  Password (leave it empty to have one made): ");
  const lines = createInterface({ input: process.stdin, output: terminal ? hidden : undefined, terminal });
  const typed = await new Promise<string>((resolve) => {
    lines.once("line", resolve);
    lines.once("close", () => resolve(""));
  });
  lines.close();
  if (terminal) process.stdout.write("\n");
  return typed === "" ? { password: randomPassword(), made: true } : { password: typed, made: false };
}

function parse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Sentence(`${(error as Error).message}\n\n${USAGE.trimEnd()}`);
  }
}

/** What a verb refuses is for whoever typed the command. */
function tell(error: unknown): never {
  if (error instanceof z.ZodError) throw new Sentence(error.issues.map((issue) => issue.message).join(" "));
  if (error instanceof AppError) throw new Sentence(error.message);
  throw error;
}
