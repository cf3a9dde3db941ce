import { RIGHTS_WORDS } from "@/lib/documents/vocabulary";
import { count, formatDay, formatNumber } from "@/lib/format";
import { NATURE_WORDS } from "@/lib/retractions/vocabulary";
import { HEALTH_WORDS } from "@/lib/sources/vocabulary";
import { paths } from "@/lib/paths";
import { SCAN_RIGHTS_WORDS } from "@/lib/scans/vocabulary";
import type { Detail } from "./changes";
import { fieldList } from "./field-words";
import {
  asProposed,
  claim,
  document,
  link,
  namedSource,
  type Part,
  quoted,
  type Sentences,
  type Things,
  wordOf,
} from "./naming";

const source = ({ source }: Things, title = source?.title ?? "a source"): Part =>
  link(quoted(title), source && paths.source(source.slug));

/** One that is not there any more: its address leads elsewhere, its history stays. */
const past = ({ source }: Things): Part =>
  link(quoted(source?.title ?? "a source"), source && paths.sourceHistory(source.slug));

const carried = (standing: number, doubtful: number) =>
  `: ${count(standing, "place")} of claims found${doubtful === 0 ? "" : `, ${formatNumber(doubtful)} to be decided`}`;

const rightsWords = (rights: string) => (RIGHTS_WORDS as Record<string, { short: string }>)[rights]?.short ?? rights;

const scanRightsWords = (rights: string) =>
  (SCAN_RIGHTS_WORDS as Record<string, { short: string }>)[rights]?.short ?? rights;

const stands = ({ title, number, quote }: Detail<"anchor.placed">, on: Things): Part[] => [
  ` stands in version ${number} of `,
  document(on, title),
  `: ${quoted(quote)}`,
];

export const LIBRARY_SENTENCES: Sentences<"document" | "anchor" | "source" | "scan"> = {
  "document.added": ({ title }, on) => ["added the document ", document(on, title)],
  "document.version-added": ({ title, number, standing, doubtful }, on) => [
    `added version ${number} of `,
    document(on, title),
    carried(standing, doubtful),
  ],
  "document.text-attached": ({ title, number, standing, doubtful }, on) => [
    `attached the text of version ${number} of `,
    document(on, title),
    carried(standing, doubtful),
  ],
  "document.rights-changed": ({ title, from, to }, on) => [
    "changed the rights of ",
    document(on, title),
    ` from “${rightsWords(from)}” to “${rightsWords(to)}”`,
  ],

  "anchor.confirmed": (detail, on) => ["confirmed where ", claim(on), ...stands(detail, on)],
  "anchor.placed": (detail, on) => ["chose where ", claim(on), ...stands(detail, on)],
  "anchor.given-up": ({ title, number, quote }, on) => [
    `found that ${quoted(quote)}, the words of `,
    claim(on),
    `, are not in version ${number} of `,
    document(on, title),
  ],

  "source.added": ({ title, file }, on) => [
    "added the source ",
    source(on, title),
    file === undefined ? "" : ` from the file ${quoted(file)}`,
  ],
  "source.revised": ({ version, fields, proposal }, on) => [
    "revised the source ",
    source(on),
    fieldList(fields),
    ...(version === undefined || on.source === null
      ? []
      : [" ", link(`(version ${version})`, paths.sourceVersion(on.source.slug, version))]),
    ...asProposed(on, proposal),
  ],
  "source.protected": ({ until }, on) => ["protected ", source(on), ` until ${formatDay(new Date(until))}`],
  "source.protection-ended": (_, on) => ["ended the protection of ", source(on)],
  "source.withdrawn": (_, on) => ["withdrew the source ", source(on)],
  "source.restored": (_, on) => ["restored the source ", source(on)],
  "source.merged": ({ into }, on) => ["merged the source ", past(on), " into ", namedSource(into)],
  "source.received": ({ from }, on) => [
    "merged the source ",
    link(quoted(from.title), paths.sourceHistory(from.slug)),
    " into ",
    source(on),
  ],
  "source.unmerged": ({ from }, on) => ["undid the merge of the source ", source(on), " into ", namedSource(from)],
  "source.given-back": ({ source: other }, on) => [
    "undid the merge of the source ",
    namedSource(other),
    " into ",
    source(on),
  ],
  "scan.added": ({ page }, on) => [`added a page scan (${page}) of `, source(on)],
  "scan.withdrawn": ({ page }, on) => [`withdrew a page scan (${page}) of `, source(on)],
  "scan.rights-changed": ({ page, from, to }, on) => [
    `changed who sees a page scan (${page}) of `,
    source(on),
    ` from “${scanRightsWords(from)}” to “${scanRightsWords(to)}”`,
  ],
  "source.noticed": ({ natures, to }, on) => [
    `recorded ${natures.map((nature) => `a notice of ${wordOf(NATURE_WORDS, nature)}`).join(" and ")} about `,
    source(on),
    `: it counts as ${wordOf(HEALTH_WORDS, to)}`,
  ],
  "source.notice-set-aside": ({ nature }, on) => [
    `set aside a notice of ${wordOf(NATURE_WORDS, nature)} about `,
    source(on),
  ],
  "source.notice-counted": ({ nature }, on) => [
    `had a notice of ${wordOf(NATURE_WORDS, nature)} about `,
    source(on),
    " count again",
  ],
  "source.link-died": ({ said }, on) => ["found the link of ", source(on), ` dead: ${said}`],
  "source.link-revived": (_, on) => ["found the link of ", source(on), " alive again"],
};
