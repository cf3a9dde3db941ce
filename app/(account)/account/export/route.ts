import { getViewer } from "@/lib/auth";
import { exportPerson } from "@/lib/people/export";

/** Everything that is kept of the signed-in person, as a file that only they get. */
export async function GET(): Promise<Response> {
  const viewer = await getViewer();
  if (!viewer) return new Response("Sign in first.\n", { status: 401 });
  return new Response(JSON.stringify(await exportPerson(viewer.id), null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="variorum-${viewer.handle}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
