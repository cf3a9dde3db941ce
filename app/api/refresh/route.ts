import { revalidateTag } from "next/cache";
import { env } from "@/lib/env";
import { REFRESH_HEADER, isRefreshToken } from "@/lib/refresh";
import { tags } from "@/lib/tags";

/**
 * The server calls this once, right after it has started. The pages that were rendered when the
 * app was built are as old as the build, while the database has moved on (or is another one);
 * without this they would be served until their first revalidation. It can only be done inside
 * Next, hence a route; to anybody else it is not there.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isRefreshToken(request.headers.get(REFRESH_HEADER), env().AUTH_SECRET)) {
    return new Response("There is no such page.\n", { status: 404 });
  }
  revalidateTag(tags.everything, { expire: 0 });
  return new Response(null, { status: 204 });
}
