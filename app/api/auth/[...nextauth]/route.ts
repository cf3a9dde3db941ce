import type { NextRequest } from "next/server";
import { answerOAuth } from "@/lib/oauth";

/** Where other services send people back to. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  return answerOAuth(request, (await params).nextauth);
}
