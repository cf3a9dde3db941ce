import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { ROOT } from "../settings.ts";

/** Next's rendering of app/not-found.tsx, made with the build; null in development, which has none. */
export function readNothingHere(): Buffer | null {
  try {
    return readFileSync(join(ROOT, ".next/server/app/_not-found.html"));
  } catch {
    return null;
  }
}

const OF_THE_OLD_BODY = ["content-encoding", "content-length", "etag"];

/**
 * Where a page finds that there is nothing to show, Next answers 404 with an empty document that a
 * script fills in. This sends `page` in its place, which can be read without scripts.
 */
export function sayNothingHere({ headers }: IncomingMessage, response: ServerResponse, page: Buffer): void {
  if (headers.rsc !== undefined) return;
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let replaces = false;

  /** Whoever sends a body, compressed or not, has the head written first: here it is known what comes. */
  const decide = (status: number, ...rest: unknown[]) => {
    const type = response.getHeader("content-type");
    replaces = status === 404 && typeof type === "string" && type.startsWith("text/html");
    if (replaces) for (const name of OF_THE_OLD_BODY) response.removeHeader(name);
    return Reflect.apply(writeHead, response, [status, ...rest]);
  };
  const head = () => {
    if (response.statusCode === 404 && !response.headersSent) response.writeHead(404);
  };
  Object.assign(response, {
    writeHead: decide,
    write: (...args: unknown[]) => {
      head();
      return replaces || Reflect.apply(write, response, args);
    },
    end: (...args: unknown[]) => {
      head();
      return Reflect.apply(end, response, replaces ? [page] : args);
    },
  });
}
