import { listDocuments } from "@/lib/documents/read";
import { findSources } from "@/lib/sources/find";
import { searchClaims } from "./claims";
import type { ClaimFilters } from "./schema";

/** The list of claims as its page shows it: what was found, the documents to choose from, and sources that meet the search. */
export async function getClaimList(filters: ClaimFilters) {
  const [found, documents, sources] = await Promise.all([
    searchClaims(filters),
    listDocuments(),
    filters.q === "" || filters.cursor !== undefined ? [] : findSources(filters),
  ]);
  return { found, documents, sources };
}
