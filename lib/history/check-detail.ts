import { z } from "zod";

/**
 * What a change says of a check: all of it, since the person's next check takes its place. Of the earliest no more
 * is kept than what was seen and found.
 */
export const checkDetail = z.object({
  title: z.string(),
  version: z.number().optional(),
  saw: z.string(),
  through: z.string().optional(),
  edition: z.string().optional(),
  place: z.string().optional(),
  openedOn: z.string().optional(),
  finding: z.string(),
  note: z.string().optional(),
  excerpt: z.string().optional(),
  excerptLanguage: z.string().optional(),
});
