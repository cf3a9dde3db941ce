import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
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
} from "./naming";

const named = ({ slug, statement }: { slug: string; statement: string }): Part =>
  link(quoted(statement), paths.claim(slug));

const quotation = ({ claim }: Things): Part => link("the quotation", claim && paths.quotationVersions(claim.slug));

export const CLAIM_SENTENCES: Sentences<"claim" | "quotation"> = {
  "claim.added": ({ statement }, on) => ["added ", claim(on), ` ${quoted(statement)}`],
  "claim.placed": ({ title, paragraph, quote }, on) => [
    "found ",
    claim(on),
    " in ",
    document(on, title),
    `, paragraph ${paragraph}: ${quoted(quote)}`,
  ],
  "claim.reworded": ({ version, fields, from, to, proposal }, on) => [
    "revised ",
    claim(on),
    `${from === to ? fieldList(fields) : `: ${quoted(from)} became ${quoted(to)}`} `,
    link(`(version ${version})`, on.claim && paths.claimVersion(on.claim.slug, version)),
    ...asProposed(on, proposal),
  ],
  "claim.estimate-given": ({ fields, from, to, proposal }, on) => [
    ...(from === ""
      ? ["gave the figure of ", claim(on), `: ${to}`]
      : ["revised the figure of ", claim(on), from === to ? fieldList(fields) : `: ${from} became ${to}`]),
    ...asProposed(on, proposal),
  ],
  "claim.estimate-withdrawn": ({ from }, on) => ["withdrew the figure of ", claim(on), `: ${from}`],
  "claim.protected": ({ until }, on) => ["protected ", claim(on), ` until ${formatDay(new Date(until))}`],
  "claim.protection-ended": (_, on) => ["ended the protection of ", claim(on)],
  "claim.withdrawn": (_, on) => ["withdrew ", claim(on)],
  "claim.restored": (_, on) => ["restored ", claim(on)],
  "claim.merged": ({ into }, on) => [
    "merged ",
    on.claim ? link("the claim", paths.claimHistory(on.claim.slug)) : "the claim",
    " into ",
    named(into),
  ],
  "claim.received": ({ from }) => [
    "merged ",
    link(quoted(from.statement), paths.claimHistory(from.slug)),
    " into this claim",
  ],
  "claim.split": ({ parts }, on) => [
    "split ",
    claim(on),
    " into ",
    ...parts.flatMap((part, index): Part[] => [index === 0 ? "" : " and ", named(part)]),
  ],
  "claim.split-off": ({ from, statement }, on) => ["made ", claim(on), ` ${quoted(statement)} of `, named(from)],
  "claim.sources-merged": ({ source, into }) => [
    "merged the source ",
    namedSource(source),
    " into ",
    namedSource(into),
    ", both cited here",
  ],
  "claim.sources-unmerged": ({ source, from }) => [
    "undid the merge of the source ",
    namedSource(source),
    " into ",
    namedSource(from),
    ", both cited here",
  ],

  "quotation.recorded": ({ words, proposal }, on) => [
    "recorded ",
    quotation(on),
    ` ${quoted(words)}`,
    ...asProposed(on, proposal),
  ],
  "quotation.revised": ({ version, fields, proposal }, on) => [
    "revised ",
    quotation(on),
    `${fieldList(fields)} `,
    link(`(version ${version})`, on.claim && paths.quotationVersion(on.claim.slug, version)),
    ...asProposed(on, proposal),
  ],
};
