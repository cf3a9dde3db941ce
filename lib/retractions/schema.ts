import { z } from "zod";
import { id, line, reason, requestKey, slug } from "@/lib/fields";
import { NATURES } from "./vocabulary";

/** A notice as a list gives it. */
export const noticeInput = z.object({
  /** The number that the list gives it. */
  record: line(40, "A number"),
  nature: z.enum(NATURES),
  doi: z.string().max(300).nullable(),
  pmid: z
    .string()
    .regex(/^\d{1,9}$/)
    .nullable(),
  day: z.iso.date().nullable(),
  reasons: z.array(z.string().min(1).max(200)).max(40),
});
export type Notice = z.infer<typeof noticeInput>;

/** Notices, each with the source that it is about. */
export const recordNoticesInput = z.object({
  notices: z.array(noticeInput.extend({ slug })).min(1, "There is nothing to record.").max(5000),
});
export type FoundNotice = z.infer<typeof recordNoticesInput>["notices"][number];

export const noticeDeedInput = z.object({ requestKey: requestKey.optional(), noticeId: id, reason });
