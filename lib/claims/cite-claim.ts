import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { ReferenceItem } from "@/lib/references/item";

interface Cited {
  slug: string;
  statement: string;
  version: number;
  /** When its evidence last changed. */
  asOf: Date;
}

/** The claim as an item to be cited: its wording and version, the day up to which its evidence is meant, its address. */
export function claimItem({ slug, statement, version, asOf }: Cited): ReferenceItem {
  return {
    type: "webpage",
    // A statement is no title: styles that write titles in capitals must not write it so.
    title: `<span class="nocase">${statement.replace(/\.$/, "")} (version ${version})</span>`,
    "container-title": "Variorum",
    issued: { "date-parts": [[asOf.getUTCFullYear(), asOf.getUTCMonth() + 1, asOf.getUTCDate()]] },
    URL: new URL(paths.claim(slug), env().PUBLIC_URL).href,
    language: "en",
  };
}
