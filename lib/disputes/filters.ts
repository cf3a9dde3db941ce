import { z } from "zod";
import { slug } from "@/lib/fields";
import { DISPUTE_REASONS, DISPUTE_STATES } from "./vocabulary";

/** What lists of disputes may be narrowed to, as it stands in an address. What is not known is not narrowed by. Pure. */

const cursor = z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined);
const reason = z.enum(DISPUTE_REASONS).optional().catch(undefined);
const document = slug.optional().catch(undefined);

export const listFilter = z.object({
  state: z.enum(DISPUTE_STATES).optional().catch(undefined),
  reason,
  /** Slug of a document in which the claim is made. */
  document,
  /** Number of the last dispute of the page before. */
  cursor,
});
export type ListFilter = z.infer<typeof listFilter>;

/** Open for at least so many days. */
export const AGES = ["7", "30", "90"] as const;

/** Narrower than by state: see `queueFilter.which`. */
export const WHICH = ["mine", "nobody", "waiting"] as const;

export const queueFilter = z.object({
  state: z.enum(["OPEN", "UNDER_REVIEW", "APPEALED"]).optional().catch(undefined),
  reason,
  document,
  age: z.enum(AGES).optional().catch(undefined),
  /** What the viewer has taken, what no moderator may rule on, or what was closed until a source is found. */
  which: z.enum(WHICH).optional().catch(undefined),
  cursor,
});
export type QueueFilter = z.infer<typeof queueFilter>;

/** The address of a list narrowed so; what is not set is left out. */
export function withFilter(
  path: string,
  filter: Partial<Record<keyof QueueFilter, string | number | undefined>>,
): string {
  const set = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}
