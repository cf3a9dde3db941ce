import { jsonRoute } from "@/lib/json-route";
import { findSources, findSourcesInput } from "@/lib/sources/find";

/** GET /api/v1/sources?q=: sources of the library to choose from. */
export const GET = jsonRoute({
  schema: findSourcesInput,
  read: async (input) => ({ sources: await findSources(input) }),
});
