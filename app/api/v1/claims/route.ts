import { claimLineJson } from "@/lib/api/claims";
import { absolute, LICENCE } from "@/lib/api/common";
import { jsonRoute } from "@/lib/json-route";
import { searchClaims } from "@/lib/search/claims";
import { claimFilters } from "@/lib/search/schema";

/** GET /api/v1/claims: the same filters and order as the page. */
export const GET = jsonRoute({
  schema: claimFilters,
  read: async (filters) => {
    const { claims, total, mode, next } = await searchClaims(filters);
    const given = Object.entries({ ...filters, cursor: next ?? undefined }).filter(([, value]) => value);
    const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    return {
      licence: LICENCE,
      total,
      mode,
      next: next === null ? null : absolute(`/api/v1/claims?${query}`),
      claims: claims.map(({ matches: _matches, ...claim }) => claimLineJson(claim)),
    };
  },
});
