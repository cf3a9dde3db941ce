import { z } from "zod";
import { claimJson } from "@/lib/api/claims";
import { getClaimPage } from "@/lib/claims/read";
import { notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { jsonRoute } from "@/lib/json-route";

/** GET /api/v1/claims/:slug */
export const GET = jsonRoute({
  schema: z.object({ slug }),
  read: async (input) => {
    const page = await getClaimPage(input.slug);
    if (!page) throw notFound("claim");
    return claimJson(page);
  },
});
