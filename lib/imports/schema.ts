import { z } from "zod";
import { ENCODINGS } from "@/lib/bibliography/encoding";
import { FORMATS } from "@/lib/bibliography/formats";
import { id, line, maybe, requestKey } from "@/lib/fields";
import { DECISIONS } from "./vocabulary";

/** A file and how to read it; what is not said is found out. */
export const importFileInput = z.object({
  requestKey: requestKey.optional(),
  file: z
    .instanceof(Uint8Array, { error: "Choose a file, or paste records." })
    .refine((bytes) => bytes.length > 0, "This file is empty."),
  fileName: line(200, "The file's name"),
  format: maybe(z.enum(FORMATS)),
  encoding: maybe(z.enum(ENCODINGS)),
});

/** Of entries by their number. */
export const decideInput = z.object({
  requestKey: requestKey.optional(),
  id,
  decisions: z
    .record(z.string().regex(/^\d{1,9}$/), z.enum(DECISIONS))
    .refine((given) => Object.keys(given).length <= 100, "At most 100 at once.")
    .default({}),
});

export const importInput = z.object({ requestKey: requestKey.optional(), id });

/** Of an address that fills in what an entry of an import has and a source lacks. */
export const gapFilters = z.object({
  import: maybe(id),
  entry: maybe(z.coerce.number().int().min(1).max(1_000_000_000)),
});
