import { z } from "zod";
import { httpUrl, optionalProse, prose, requestKey, slug } from "@/lib/fields";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { demand } from "@/lib/policy";
import { canAddSource } from "@/lib/source-policy";
import { type Actor, transact } from "@/lib/transact";
import { columnsOf } from "./add";
import { cslItem } from "./csl";
import { identifiedBy } from "./identify";
import { asVersion } from "./record";
import { SAWS } from "./vocabulary";

/** A whole bibliographic record, with where it was looked up: how the corpus brings its sources. */
export const importSourceInput = z.object({
  requestKey: requestKey.optional(),
  slug,
  csl: cslItem,
  note: optionalProse(2000),
  seen: z.enum(SAWS),
  sightings: z.array(z.object({ address: httpUrl, saw: prose(1000) })).max(20),
});

/**
 * Adds a source from a CSL-JSON record at an address of its own choosing.
 * @throws AppError FORBIDDEN below editor; CONFLICT when the address is taken or an identifier is another source's. Records `source.added`.
 */
export async function importSource(actor: Actor, input: z.infer<typeof importSourceInput>): Promise<{ slug: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.source) return { slug: earlier.source.slug };
    demand(canAddSource(person));
    const { csl, sightings, slug: address, note, seen } = input;
    const sourceId = newId();
    const kept = { csl, note, health: "OK", seen } as const;
    await tx.source.create({
      data: {
        id: sourceId,
        slug: address,
        ...columnsOf(csl),
        identifiers: await identifiedBy(tx, sourceId, csl),
        note,
        seen,
        createdById: person.id,
        versions: asVersion({ number: 1, record: kept, reason: "", personId: person.id }),
        sightings: { create: sightings.map((sighting, position) => ({ id: newId(), position, ...sighting })) },
      },
    });
    await record(tx, person, { verb: "source.added", sourceId, detail: { title: csl.title } }, input.requestKey);
    return { slug: address };
  });
}
