import { FORMATS, FORMAT_FILES, formatName, formatNamed } from "@/lib/bibliography/formats";
import { writeList } from "@/lib/bibliography/write";
import { listRoute } from "@/lib/json-route";
import { sourcesInBatches } from "@/lib/sources/batches";
import { sourceFilters } from "@/lib/sources/filters";
import { z } from "zod";

const format = z
  .string("Name a format.")
  .transform((name) => formatNamed(name))
  .refine((named) => named !== null, `One of ${FORMATS.map(formatName).join(", ")}.`);

/** GET /api/v1/sources/export?format=ris&q=…: every source that meets the filters, as a file. */
export const GET = listRoute({
  schema: sourceFilters.omit({ cursor: true, sort: true }).extend({ format }),
  read: ({ format: named, ...filters }) => {
    const { type, ending } = FORMAT_FILES[named];
    return { type, name: `sources${ending}`, parts: writeList(named, sourcesInBatches(filters)) };
  },
});
