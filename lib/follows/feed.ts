import type { z } from "zod";
import { db } from "@/lib/db";
import { changeFeed } from "@/lib/history/feed";
import { listPublicChanges } from "@/lib/history/read";
import { paths } from "@/lib/paths";
import type { followInput } from "./schema";
import { findThing, THING, thingOf } from "./things";
import { PLACE_OF } from "./vocabulary";

type Named = z.infer<typeof followInput>;

/**
 * What happened to a thing, as readers see it, or what a person did, as an Atom feed; null when there is no such
 * thing. That of a claim or a source that was merged goes on as the one that is kept, as in the inbox. `origin`: the site's own
 * address.
 */
export async function readFeed(named: Named, origin: string): Promise<string | null> {
  const found = await findThing(db(), named);
  if (!found) return null;
  const [thing, changes] = await Promise.all([nameOf(found), listPublicChanges(whereOf(found))]);
  return changeFeed({
    title: `Variorum: ${thing.words}`,
    page: thing.path,
    self: paths.feed(PLACE_OF[named.kind], named.name),
    origin,
    history: changes,
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findThing>>>;

function whereOf(found: Found) {
  if ("subjectId" in found) return { personId: found.subjectId };
  if ("claimId" in found) return { OR: [found, { claim: { merged: { some: { id: found.claimId } } } }] };
  if (!("sourceId" in found)) return found;
  const merged = { merged: { some: { id: found.sourceId } } };
  return { OR: [found, { citation: found }, { source: merged }, { citation: { source: merged } }] };
}

async function nameOf(found: Found) {
  const nothing = { claim: null, document: null, source: null, subject: null, dispute: null };
  if ("claimId" in found) {
    const claim = await db().claim.findUnique({ where: { id: found.claimId }, ...THING.claim });
    return thingOf({ ...nothing, claim });
  }
  if ("documentId" in found) {
    const document = await db().document.findUnique({ where: { id: found.documentId }, ...THING.document });
    return thingOf({ ...nothing, document });
  }
  if ("sourceId" in found) {
    const source = await db().source.findUnique({ where: { id: found.sourceId }, ...THING.source });
    return thingOf({ ...nothing, source });
  }
  if ("subjectId" in found) {
    const subject = await db().person.findUnique({ where: { id: found.subjectId }, ...THING.subject });
    return thingOf({ ...nothing, subject });
  }
  const dispute = await db().dispute.findUnique({ where: { id: found.disputeId }, ...THING.dispute });
  return thingOf({ ...nothing, dispute });
}
