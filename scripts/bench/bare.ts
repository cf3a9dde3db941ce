import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A bare node:http server that sends the same bytes to everybody: as fast as Node gets. */
export async function serveBytes(body: Buffer, headers: Record<string, string>) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { ...headers, "content-length": body.length });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
