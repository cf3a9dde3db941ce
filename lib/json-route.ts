import { createHash, randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { ADDRESS_HEADER } from "@/lib/client-address";
import { AppError, STATUS_OF, notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { log } from "@/lib/log";
import { spend } from "@/lib/rate-limit";

interface JsonRoute<S extends z.ZodType> {
  /** Of the path's parameters and the query together. */
  schema: S;
  read: (input: z.infer<S>) => Promise<unknown>;
}

/** What a read gives of something that has another address for good: answered with 301, and with this as its body. */
export class MovedTo {
  readonly path: string;
  readonly body: Record<string, unknown>;

  constructor(path: string, body: Record<string, unknown>) {
    this.path = path;
    this.body = body;
  }
}

/**
 * Makes a GET handler of a read: parse, read, answer with JSON and an ETag; 304 when the caller
 * has it already, 301 when it has moved. Errors come as problem details (RFC 9457), never as a stack.
 */
export function jsonRoute<S extends z.ZodType>({ schema, read }: JsonRoute<S>) {
  return async (request: Request, context: Parameters): Promise<Response> => {
    try {
      const found = await read(await inputOf(schema, request, context));
      if (found instanceof MovedTo) return moved(found);
      return answer(request, JSON.stringify(found), { "content-type": "application/json; charset=utf-8" });
    } catch (error) {
      // What Next throws while it builds is its own affair.
      unstable_rethrow(error);
      return problem(error);
    }
  };
}

interface Parameters {
  params: Promise<Record<string, string>>;
}

/** @throws AppError INVALID with a sentence for each parameter that cannot be. */
async function inputOf<S extends z.ZodType>(schema: S, request: Request, { params }: Parameters): Promise<z.infer<S>> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = schema.safeParse({ ...query, ...(await params) });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new AppError("INVALID", fields.join(" "));
}

/** Asked for anew each time, for a merge may be undone. */
const moved = ({ path, body }: MovedTo): Response =>
  Response.json(body, { status: 301, headers: { location: path, "cache-control": "no-cache" } });

interface FileRoute {
  type: string;
  /** Of the file's name, which begins with the slug. */
  ending: string;
  /** Null when there is no such file; the address of the one that stands for it, when that is another. */
  read: (slug: string) => Promise<string | { movedTo: string } | null>;
}

/** The same for a file made of one thing, which browsers save and do not show. */
export function fileRoute({ type, ending, read }: FileRoute) {
  return async (request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> => {
    try {
      const parsed = slug.safeParse((await context.params).slug);
      const body = parsed.success ? await read(parsed.data) : null;
      if (!parsed.success || body === null) throw notFound("figure here");
      if (typeof body === "object") return new Response(null, { status: 301, headers: { location: body.movedTo } });
      const name = `attachment; filename="${parsed.data}${ending}"`;
      return answer(request, body, { "content-type": type, "content-disposition": name });
    } catch (error) {
      unstable_rethrow(error);
      return problem(error);
    }
  };
}

interface ListRoute<S extends z.ZodType> {
  /** Of the path's parameters and the query together. */
  schema: S;
  read: (input: z.infer<S>) => Promise<{ type: string; name: string; parts: AsyncIterable<string> } | MovedTo>;
}

/** The same for a file of any length, which is sent as it is made. What fails before the first part is told; so many of them are made for one network. */
export function listRoute<S extends z.ZodType>({ schema, read }: ListRoute<S>) {
  return async (request: Request, context: Parameters): Promise<Response> => {
    try {
      const input = await inputOf(schema, request, context);
      const network = request.headers.get(ADDRESS_HEADER);
      if (network !== null) await spend("file-address", network);
      const found = await read(input);
      if (found instanceof MovedTo) return moved(found);
      const { type, name, parts } = found;
      const iterator = parts[Symbol.asyncIterator]();
      const first = await iterator.next();
      return new Response(streamed(iterator, first), {
        headers: {
          "content-type": type,
          "content-disposition": `attachment; filename="${name}"`,
          "cache-control": "no-cache",
        },
      });
    } catch (error) {
      unstable_rethrow(error);
      return problem(error);
    }
  };
}

/** Asks for a part only when somebody has taken the one before. */
function streamed(parts: AsyncIterator<string>, first: IteratorResult<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: IteratorResult<string> | null = first;
  return new ReadableStream({
    async pull(controller) {
      const part = next ?? (await parts.next());
      next = null;
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    cancel: async () => void (await parts.return?.()),
  });
}

/** With an ETag; 304 when the caller has it already. */
function answer(request: Request, body: string, about: Record<string, string>): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ...about, "cache-control": "no-cache", etag };
  return isKnown(request, etag) ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

/** Whether the caller has what an ETag stands for. */
export function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  return known.some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

/** The answer to a request that was refused or failed. */
export function problem(error: unknown): Response {
  const known = error instanceof AppError;
  const reference = randomUUID();
  if (!known) log.error({ reference, err: error }, "a read failed");
  const status = known ? STATUS_OF[error.code] : 500;
  const detail = known ? error.message : `Something went wrong on our side. Reference: ${reference}.`;
  return new Response(JSON.stringify({ type: "about:blank", status, title: known ? error.code : "UNKNOWN", detail }), {
    status,
    // What is refused or missing now may be there for the next who asks.
    headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" },
  });
}
