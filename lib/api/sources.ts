import { paths } from "@/lib/paths";
import { shownHealths } from "@/lib/sources/shown-health";
import type { SourcePage } from "@/lib/sources/read";
import { absolute, LICENCE, personJson } from "./common";

/** A source with every standing citation of it. */
export function sourceJson(page: SourcePage) {
  return {
    id: page.id,
    slug: page.slug,
    url: absolute(paths.source(page.slug)),
    licence: LICENCE,
    reference: page.reference,
    csl: { id: page.slug, ...page.csl },
    note: page.note,
    health: page.health,
    troubles: shownHealths(page),
    archivedCopy: page.archivedUrl,
    seen: page.seen,
    sightings: page.sightings.map(({ address, saw }) => ({ address, saw })),
    version: page.version,
    addedAt: page.createdAt,
    addedBy: personJson(page.createdBy),
    withdrawn: page.withdrawnAt && { at: page.withdrawnAt, reason: page.withdrawnReason },
    citations: page.citations
      .filter((citation) => citation.isStanding)
      .map(
        ({ id, stance, locatorLabel, locator, bearsOn, summary, claim, checkState, derivesFrom, overlapReason }) => ({
          id,
          url: absolute(paths.citation(claim.slug, id)),
          claim: { slug: claim.slug, statement: claim.statement, url: absolute(paths.claim(claim.slug)) },
          stance,
          locator: locator && { label: locatorLabel, value: locator },
          bearsOn,
          summary,
          checkState,
          derivesFrom: derivesFrom && {
            citation: derivesFrom.id,
            overlapReason,
            withdrawn: derivesFrom.withdrawnAt !== null,
          },
        }),
      ),
  };
}
