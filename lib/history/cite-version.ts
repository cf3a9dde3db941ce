import { env } from "@/lib/env";
import { hashOfVersion, type Versioned, type VersionOf } from "./version-hash";
import { formatReference } from "@/lib/references/format";

interface Cited {
  what: Versioned;
  of: VersionOf;
  /** Null for what has no other versions. */
  number: number | null;
  title: string;
  /** The version's own path, which never changes. */
  path: string;
  person: { displayName: string };
  at: Date;
}

/** How to refer to one version for good. */
export interface VersionCitation {
  /** In APA style, as the library's own sources are given, with the version's address. */
  reference: string;
  /** SHA-256 of the change that made it, hex; null when no change names it. */
  hash: string | null;
}

/** The reference to a version and its hash. */
export async function citeVersion({ what, of, number, title, path, person, at }: Cited): Promise<VersionCitation> {
  const reference = formatReference({
    type: "webpage",
    title: number === null ? title : `${title} (version ${number})`,
    author: [{ literal: person.displayName }],
    issued: { "date-parts": [[at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]] },
    "container-title": "Variorum",
    URL: new URL(path, env().PUBLIC_URL).href,
  });
  return { reference, hash: await hashOfVersion(what, of, number ?? 1) };
}
