import type { Answer, GetOptions } from "@/lib/get-safely";
import { GetError } from "@/lib/get-safely";
import type { Identifier, IdentifierScheme } from "@/lib/sources/identifiers";

/** One place that knows records by their identifiers. */
export interface Service {
  /** As people know it: "doi.org". */
  name: string;
  reads: readonly IdentifierScheme[];
  /** An item of CSL-JSON, more or less; null when it knows none. Throws `LookupError` or `GetError` otherwise. */
  ask: (identifier: Identifier, get: Get) => Promise<unknown>;
}

/** Asks a service at its own address. */
export type Get = (address: string, options?: Pick<GetOptions, "method" | "headers" | "body">) => Promise<Answer>;

/** It answered, and not as such a service does. */
export class LookupError extends Error {
  constructor(why: "NOT_JSON" | "REFUSED" | "BUSY" | "SEVERAL", cause?: unknown) {
    super(why, { cause });
    this.name = "LookupError";
    this.why = why;
  }
  readonly why: "NOT_JSON" | "REFUSED" | "BUSY" | "SEVERAL";
}

/** The JSON of an answer; null for "not found". An HTML page with status 200 is an error page of somebody between. */
export function jsonOf({ status, type, body }: Answer): unknown {
  if (status === 404 || status === 410) return null;
  if (status === 429 || status === 503) throw new LookupError("BUSY");
  if (status !== 200) throw new LookupError("REFUSED");
  if (!/[/+]json$/.test(type)) throw new LookupError("NOT_JSON");
  try {
    return JSON.parse(body.toString("utf8"));
  } catch (error) {
    throw new LookupError("NOT_JSON", error);
  }
}

/** What happened, for a person. */
export function faultWords(error: unknown): string {
  if (error instanceof LookupError) {
    return {
      NOT_JSON: "answered with something that is no record",
      REFUSED: "refused to answer",
      BUSY: "is busy, try again later",
      SEVERAL: "found several items there; give the address of one",
    }[error.why];
  }
  if (error instanceof GetError) {
    return {
      PRIVATE: "leads into a private network, where nothing is looked up",
      TOO_SLOW: "did not answer in time",
      TOO_LARGE: "answered with more than a record can be",
      UNREACHABLE: "could not be reached",
      REDIRECTS: "leads from one address to the next without end",
      NO_ADDRESS: "leads to an address that is none of the web",
    }[error.fault];
  }
  return "failed on our side";
}
