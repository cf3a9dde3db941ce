import { env } from "@/lib/env";
import type { Role } from "@/lib/people/vocabulary";

const HELD: Record<"moderators" | "admins", readonly Role[]> = {
  moderators: ["MODERATOR", "ADMIN"],
  admins: ["ADMIN"],
};

/** Roles of whom whoever runs the site asks for a second factor: `REQUIRE_SECOND_FACTOR`. */
export function rolesWithSecondFactor(): readonly Role[] {
  const { REQUIRE_SECOND_FACTOR: asked } = env();
  return asked === undefined ? [] : HELD[asked];
}

/** Whether a second factor is asked for of people with this role. */
export const needsSecondFactor = (role: Role): boolean => rolesWithSecondFactor().includes(role);

export const SECOND_FACTOR_MISSING =
  "Your role needs a second factor here. Until you turn it on in your account, you can do what an editor can.";
