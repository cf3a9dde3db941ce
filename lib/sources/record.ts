import { z } from "zod";
import type { Tx } from "@/lib/db";
import { cslItem } from "./csl";
import { HEALTHS, SAWS } from "./vocabulary";

/** All that a source says of itself, as its versions keep it. */
export const sourceRecord = z.object({
  csl: cslItem,
  note: z.string(),
  health: z.enum(HEALTHS),
  seen: z.enum(SAWS),
});
export type SourceRecord = z.infer<typeof sourceRecord>;

/** As history names its fields: the variables of the item with the rest beside them. Pure. */
export const flatRecord = ({ csl, ...rest }: SourceRecord) => ({ ...csl, ...rest });

interface Version {
  number: number;
  record: SourceRecord;
  reason: string;
  personId: string;
}

/** What a source says as its next version, to be written with it: the change that makes it hashes it. Pure. */
export const asVersion = (version: Version) => ({ create: version });

/** What a source said at one of its versions. @throws when there is no such version. */
export async function recordOf(tx: Tx, sourceId: string, number: number): Promise<SourceRecord> {
  const { record } = await tx.sourceVersion.findUniqueOrThrow({
    where: { sourceId_number: { sourceId, number } },
    select: { record: true },
  });
  return sourceRecord.parse(record);
}
