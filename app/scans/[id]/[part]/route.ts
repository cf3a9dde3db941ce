import { unstable_rethrow } from "next/navigation";
import { getViewer } from "@/lib/auth";
import { isKnown, problem } from "@/lib/json-route";
import { openScan } from "@/lib/scans/open";

interface Context {
  params: Promise<{ id: string; part: string }>;
}

/**
 * The file of a page scan. Who asks is looked up for every request, also when the browser has the file: who is
 * suspended or signed out is shown nothing from then on. Its policy is set at the door (scripts/server/headers.ts).
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const scan = await openScan(await getViewer(), await params);
    const etag = `"${scan.sha256}"`;
    const headers = {
      "content-type": scan.mime,
      "content-disposition": `${scan.isPicture ? "inline" : "attachment"}; filename="${scan.name}"`,
      "cache-control": scan.isPublic ? "public, max-age=60" : "private, no-cache",
      etag,
    };
    if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(await scan.read()), { headers });
  } catch (error) {
    unstable_rethrow(error);
    return problem(error);
  }
}
