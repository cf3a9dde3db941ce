import { AppError, STATUS_OF } from "@/lib/errors";
import { unsubscribe } from "@/lib/follows/unsubscribe";
import { paths } from "@/lib/paths";

interface Address {
  params: Promise<{ token: string }>;
}

/** POST /api/unsubscribe/:token, as mail programs send it for whoever presses their button (RFC 8058). */
export async function POST(_request: Request, { params }: Address): Promise<Response> {
  try {
    await unsubscribe({ token: (await params).token });
    return new Response("Stopped.\n");
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return new Response(`${error.message}\n`, { status: STATUS_OF[error.code] });
  }
}

/** Somebody who opens the address is led to the page that asks. */
export async function GET(_request: Request, { params }: Address): Promise<Response> {
  const { token } = await params;
  return new Response(null, { status: 303, headers: { location: paths.unsubscribe(encodeURIComponent(token)) } });
}
