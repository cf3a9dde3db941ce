import { cache } from "react";
import type { ActingPerson } from "@/lib/policy";
import { findStuck } from "./queue";

/**
 * How many disputes nobody may rule on, for an admin, who can make somebody a moderator; 0 for everybody else. Read
 * once for each request, in two queries.
 */
export const countStuck = cache(async ({ role, suspended }: ActingPerson): Promise<number> => {
  if (role !== "ADMIN" || suspended) return 0;
  return (await findStuck()).length;
});
