import { jsonRoute } from "@/lib/json-route";
import { nearSources, nearSourcesInput } from "@/lib/sources/near";

/** GET /api/v1/sources/near?title=&doi=…: sources of the library that may be the one being typed. */
export const GET = jsonRoute({
  schema: nearSourcesInput,
  read: async (input) => ({ sources: await nearSources(input) }),
});
