import { fileFormat, fileOf } from "@/lib/bibliography/file";
import { listRoute } from "@/lib/json-route";
import { sourcesInBatches } from "@/lib/sources/batches";
import { sourceFilters } from "@/lib/sources/filters";

/** GET /api/v1/sources/export?format=ris&q=…: every source that meets the filters, as a file. */
export const GET = listRoute({
  schema: sourceFilters.omit({ cursor: true, sort: true }).extend({ format: fileFormat }),
  read: ({ format, ...filters }) => Promise.resolve(fileOf(format, "sources", sourcesInBatches(filters))),
});
