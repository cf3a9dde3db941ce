import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { readFileName } from "./file-name";
import type { ScanStore } from "./store";

interface Bucket {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** The bucket may hold other things as well. */
const PREFIX = "scans/";
/** Milliseconds for one request, of a file of some megabytes. */
const PATIENCE = 60_000;

/** Keeps files in a bucket of an S3-compatible store, addressed by its path, which every such store understands. */
export function objectStore({ endpoint, bucket, region, accessKeyId, secretAccessKey }: Bucket): ScanStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 2 });
  const root = `${endpoint.replace(/\/+$/, "")}/${bucket}`;
  const send = async (method: string, address: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> => {
    const sha256 = createHash("sha256")
      .update(body ?? "")
      .digest("hex");
    const signal = AbortSignal.timeout(PATIENCE);
    // With its hash signed, a file that was altered on its way is refused there.
    const headers = { "x-amz-content-sha256": sha256, ...(body && { "content-type": "application/octet-stream" }) };
    const answer = await client.fetch(address, { method, headers, signal, redirect: "error", ...(body && { body }) });
    if (answer.ok || answer.status === 404) return answer;
    throw new Error(`The store of scans answered ${method} with ${answer.status}.`);
  };
  const place = (name: string): string => {
    if (readFileName(name) === null) throw new Error("This is no name of a scan.");
    return `${root}/${PREFIX}${name}`;
  };
  return {
    put: async (name, file) => {
      const { status } = await send("PUT", place(name), new Uint8Array(file));
      if (status === 404) throw new Error("The store of scans has no such bucket.");
    },
    get: async (name) => {
      const answer = await send("GET", place(name));
      return answer.status === 404 ? null : new Uint8Array(await answer.arrayBuffer());
    },
    remove: async (name) => void (await send("DELETE", place(name))),
    list: () => listed(async (after) => (await send("GET", `${root}?${pageAfter(after)}`)).text()),
  };
}

const pageAfter = (name: string) =>
  new URLSearchParams({ "list-type": "2", prefix: PREFIX, "start-after": `${PREFIX}${name}` }).toString();

/** Page for page, each beginning after the last name of the one before. */
async function* listed(page: (after: string) => Promise<string>): AsyncGenerator<{ name: string; at: Date }> {
  for (let after = ""; ;) {
    const entries = readList(await page(after));
    for (const entry of entries) if (readFileName(entry.name) !== null) yield entry;
    const last = entries.at(-1)?.name;
    if (last === undefined || last <= after) return;
    after = last;
  }
}

/** Names and dates of ListObjectsV2. Ours have no character that XML writes otherwise. */
function readList(xml: string): { name: string; at: Date }[] {
  return Array.from(xml.matchAll(/<Contents>(.*?)<\/Contents>/gs), ([, entry = ""]) => ({
    name: (/<Key>([^<]*)<\/Key>/.exec(entry)?.[1] ?? "").slice(PREFIX.length),
    at: new Date(/<LastModified>([^<]*)<\/LastModified>/.exec(entry)?.[1] ?? ""),
  }));
}
