import type { Readable } from "node:stream";
import { db } from "@/lib/db";
import { demand } from "@/lib/policy";
import { canImportNotices } from "@/lib/source-policy";
import { type Actor, transact } from "@/lib/transact";
import { type Fault, type Listed, readList } from "./read-list";
import { hasNotice } from "./same-notice";
import type { FoundNotice } from "./schema";

export interface Comparison {
  /** How many rows could be read. */
  rows: number;
  /** What is not on record yet, or otherwise there. */
  found: (FoundNotice & { title: string })[];
  /** How many are on record as they stand in the list. */
  known: number;
  /** The first of the rows that cannot be read, and how many they are. */
  faults: Fault[];
  faulty: number;
}

const BATCH = 500;
const FAULTS_TOLD = 20;

/**
 * Holds a list of retractions against the library, by DOI and else by PubMed number, and says what recording it
 * would change. It changes nothing.
 * @throws AppError FORBIDDEN below moderator; INVALID when it is no list in these columns.
 */
export async function compareList(
  actor: Actor,
  csv: Readable,
  onProgress: (rows: number) => void = () => undefined,
): Promise<Comparison> {
  await transact(actor, async (_, person) => demand(canImportNotices(person)));
  const result: Comparison = { rows: 0, found: [], known: 0, faults: [], faulty: 0 };
  const onFault = (fault: Fault) => {
    result.faulty += 1;
    if (result.faults.length < FAULTS_TOLD) result.faults.push(fault);
  };
  let batch: Listed[] = [];
  const flush = async () => {
    result.rows += batch.length;
    await match(batch, result);
    batch = [];
    onProgress(result.rows);
  };
  for await (const listed of readList(csv, onFault)) {
    batch.push(listed);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  // Rows that are no CSV are told of before those around them.
  result.faults.sort((one, other) => one.line - other.line);
  return result;
}

async function match(batch: readonly Listed[], result: Comparison): Promise<void> {
  const of = (key: "doi" | "pmid") => batch.flatMap((listed) => listed[key] ?? []);
  const rows = await db().sourceIdentifier.findMany({
    where: {
      OR: [
        { scheme: "DOI", value: { in: of("doi") } },
        { scheme: "PMID", value: { in: of("pmid") } },
      ],
    },
    select: { scheme: true, value: true, source: { select: { slug: true, title: true, notices: true } } },
  });
  const sources = new Map(rows.map(({ scheme, value, source }) => [`${scheme} ${value}`, source]));
  for (const { doi, pmid, notice } of batch) {
    const source = sources.get(`DOI ${doi}`) ?? sources.get(`PMID ${pmid}`);
    if (source === undefined) continue;
    if (hasNotice(source.notices, notice)) result.known += 1;
    else result.found.push({ ...notice, slug: source.slug, title: source.title });
  }
}
