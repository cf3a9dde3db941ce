import { z } from "zod";
import { claimJson } from "@/lib/api/claims";
import { getClaimPage } from "@/lib/claims/read";
import { notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { jsonRoute, MovedTo } from "@/lib/json-route";
import { paths } from "@/lib/paths";

/** GET /api/v1/claims/:slug: 301 for a claim that was merged into another. */
export const GET = jsonRoute({
  schema: z.object({ slug }),
  read: async (input) => {
    const page = await getClaimPage(input.slug);
    if (!page) throw notFound("claim");
    if (page.mergedInto)
      return new MovedTo(paths.claimJson(page.mergedInto.slug), { mergedInto: page.mergedInto.slug });
    return claimJson(page);
  },
});
