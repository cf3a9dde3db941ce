import { jsonRoute } from "@/lib/json-route";
import { nearClaims, nearClaimsInput } from "@/lib/search/near";

/** GET /api/v1/claims/near?q=: claims nearest to some words, to see whether one says the same. */
export const GET = jsonRoute({
  schema: nearClaimsInput,
  read: async (input) => ({ claims: await nearClaims(input) }),
});
