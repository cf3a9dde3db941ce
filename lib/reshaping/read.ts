import { db } from "@/lib/db";
import { WHOLE, shapeWhole } from "./load";

/** A claim with all that hangs on it, for the pages that merge and split; null when there is no such claim. */
export async function getWholeClaim(slug: string) {
  const row = await db().claim.findUnique({ where: { slug }, select: WHOLE });
  return row && shapeWhole(row);
}
