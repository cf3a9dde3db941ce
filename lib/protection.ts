import { z } from "zod";

/** A claim or a source that only moderators change, for a time. Pure. */

/** Days that may be chosen. */
export const PROTECTION_DAYS = [1, 3, 7, 14, 30, 90] as const;

export const protectionDays = z.coerce
  .number("Choose for how long.")
  .refine((days) => PROTECTION_DAYS.some((one) => one === days), "Choose for how long.");

export const protectionEnd = (days: number, now = new Date()): Date => new Date(now.getTime() + days * 86_400_000);

export const isProtected = ({ protectedUntil }: { protectedUntil: Date | null }, now = new Date()): boolean =>
  protectedUntil !== null && protectedUntil > now;
