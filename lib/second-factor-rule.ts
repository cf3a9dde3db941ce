import { env } from "@/lib/env";
import type { Role } from "@/lib/people/vocabulary";

const HELD: Record<"moderators" | "admins", readonly Role[]> = {
  moderators: ["MODERATOR", "ADMIN"],
  admins: ["ADMIN"],
};

/** Whether whoever runs the site asks for a second factor of people with this role: `REQUIRE_SECOND_FACTOR`. */
export function needsSecondFactor(role: Role): boolean {
  const { REQUIRE_SECOND_FACTOR: asked } = env();
  return asked !== undefined && HELD[asked].includes(role);
}

export const SECOND_FACTOR_MISSING =
  "Your role needs a second factor here. Until you turn it on in your account, you can do what an editor can.";
