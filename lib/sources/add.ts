import { newId } from "@/lib/id";
import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import { type ActingPerson, demand } from "@/lib/policy";
import { canAddSource } from "@/lib/source-policy";
import { RESERVED_SLUGS, slugOf } from "@/lib/slugs";
import { type Actor, transact } from "@/lib/transact";
import { repeatedDeed } from "@/lib/history/repeated";
import type { CslItem, CslName } from "./csl";
import { cut } from "./cut";
import { yearOf } from "./dates";
import { toCsl } from "./form";
import { identifiedBy } from "./identify";
import { asVersion } from "./record";
import { formatReference } from "@/lib/references/format";
import type { NewSource, addSourceInput } from "./schema";
import type { z } from "zod";

/** What a name stands under in a list. */
const familyOf = (name: CslName) =>
  "literal" in name ? name.literal : [name["non-dropping-particle"], name.family].filter(Boolean).join(" ");

/** Records from elsewhere may say anything there. */
function archivedUrlOf({ custom }: CslItem): string | null {
  const address = custom?.archivedCopy?.trim() ?? "";
  return URL.canParse(address) && address.startsWith("https://") && address.length <= 2000 ? address : null;
}

/** By which an item is compared with others; a list of names or a title has less room than the record. */
export const comparedBy = (csl: CslItem) => ({
  title: cut(csl.title, 500),
  authors: cut((csl.author ?? csl.director ?? csl.editor ?? []).map(familyOf).join("; "), 600),
  year: yearOf(csl.issued),
});

/** What a row of `source` holds that follows from its CSL-JSON item. */
export function columnsOf(csl: CslItem) {
  return {
    csl,
    type: csl.type,
    reference: cut(formatReference(csl), 2000),
    ...comparedBy(csl),
    language: csl.language === undefined ? null : cut(csl.language, 35),
    archivedUrl: archivedUrlOf(csl),
  };
}

/** How the address of an item begins: family-year. */
export const slugBase = ({ authors, year, title }: ReturnType<typeof columnsOf>): string =>
  slugOf(`${authors.split(";")[0] || title} ${year ?? ""}`) || "source";

/** The first address of the form family-year, family-year-2, … that is free. */
async function freeSlug(tx: Tx, csl: CslItem): Promise<string> {
  const base = slugBase(columnsOf(csl));
  const taken = await tx.source.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const names = new Set([...RESERVED_SLUGS, ...taken.map((row) => row.slug)]);
  if (!names.has(base)) return base;
  for (let n = 2; ; n += 1) if (!names.has(`${base}-${n}`)) return `${base}-${n}`;
}

/** Adds a source within a verb's transaction and records it. Asks for the right to add sources. */
export async function addSourceIn(tx: Tx, person: ActingPerson, input: NewSource, requestKey?: string) {
  demand(canAddSource(person));
  const csl = toCsl(input);
  const { note, health, seen } = input;
  const id = newId();
  const source = await tx.source.create({
    data: {
      id,
      slug: await freeSlug(tx, csl),
      ...columnsOf(csl),
      identifiers: await identifiedBy(tx, id, csl),
      note,
      health,
      seen,
      createdById: person.id,
      versions: asVersion({ number: 1, record: { csl, note, health, seen }, reason: "", personId: person.id }),
    },
  });
  await record(tx, person, { verb: "source.added", sourceId: source.id, detail: { title: source.title } }, requestKey);
  return source;
}

/**
 * Adds a source to the library.
 * @throws AppError FORBIDDEN below editor; CONFLICT when an identifier is another source's. Records `source.added`.
 */
export async function addSource(actor: Actor, input: z.infer<typeof addSourceInput>): Promise<{ slug: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.source) return { slug: earlier.source.slug };
    const { slug } = await addSourceIn(tx, person, input.source, input.requestKey);
    return { slug };
  });
}
