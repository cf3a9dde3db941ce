import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A DOI that the service here knows, and one that makes it answer as if it had broken down, as do all that begin so. */
export const KNOWN_DOI = "10.1000/a-known-article";
export const BROKEN_DOI = "10.1000/a-broken-answer";

const RECORD = {
  type: "journal-article",
  title: ["Parish registers of one district"],
  author: [
    { given: "Jūlija", family: "Kalniņa" },
    { given: "Юрій", family: "Шаповал" },
  ],
  "container-title": ["A Journal of Registers"],
  issued: { "date-parts": [[1994, 3]] },
  volume: "12",
  issue: "3",
  page: "227-251",
};

/** Starts a service on this machine that answers as doi.org does, for an app that `env` tells of it. */
export async function startLookup() {
  const server = createServer(({ url = "", headers }, response) => {
    const type = "application/vnd.citationstyles.csl+json";
    if (url.startsWith(`/${BROKEN_DOI}`))
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>Sorry</h1>");
    else if (url !== `/${KNOWN_DOI}` || headers.accept !== type) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": type }).end(JSON.stringify(RECORD));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    env: { LOOKUP_DOI: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
