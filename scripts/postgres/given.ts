import pg from "pg";
import { Sentence } from "../terminal.ts";

/** PostgreSQL's and the network's codes for "this address will not do", in words. */
const FAULTS: Record<string, string> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "its host cannot be looked up",
  ETIMEDOUT: "it does not answer",
  ECONNRESET: "it hung up",
  "28P01": "the password is wrong",
  "28000": "it lets this user not in",
  "3D000": "it has no such database",
};

/**
 * Knocks at a database that somebody else runs, and returns its version.
 * @throws Sentence that names the variable and what is wrong, never the password.
 */
export async function knock(variable: string, url: string): Promise<string> {
  const where = placeOf(variable, url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version");
    return `PostgreSQL ${rows[0]?.version.split(" ")[0]} at ${where}`;
  } catch (error) {
    const code = faultCode(error);
    const why = FAULTS[code] ?? (error instanceof Error && error.message ? error.message : code);
    throw new Sentence(`${variable} does not lead to a database: ${where}: ${why}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function placeOf(variable: string, url: string): string {
  if (!URL.canParse(url) || !/^postgres(ql)?:\/\//.test(url)) {
    throw new Sentence(`${variable} is not an address. It should look like postgresql://user:password@host:5432/name.`);
  }
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Several addresses of one host were tried: the first one's fault stands for all. */
function faultCode(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error && "code" in first ? String(first.code) : "";
}
