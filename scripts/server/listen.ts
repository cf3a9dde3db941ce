import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { Duplex } from "node:stream";
import { ADDRESS_HEADER, networkOf } from "@/lib/client-address";
import { Sentence } from "../terminal.ts";
import { blameBrokenForm, limitBody, refusalOf, refuse } from "./guard.ts";
import { FILE_HEADERS, isFileAddress, securityHeaders, signInOrigins } from "./headers.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;

export interface Door {
  /** From now on requests reach the application. */
  open: (handler: Handler, upgrade: Upgrade) => void;
  /** Stops accepting, lets what is under way end for at most five seconds, hangs up. */
  close: () => Promise<void>;
}

/**
 * Listens, so that a port in use is known before anything else is started; until the door is
 * opened every request is asked to come back.
 * @throws Sentence when the port is in use or the host is not ours.
 */
export async function listen(host: string, port: number, dev: boolean): Promise<Door> {
  let handler: Handler | null = null;
  let upgrade: Upgrade | null = null;
  const publicUrl = process.env.PUBLIC_URL ?? "";
  const headers = Object.entries(securityHeaders({ publicUrl, dev, origins: signInOrigins(process.env) }));
  const fileHeaders = Object.entries(FILE_HEADERS);

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const { method = "GET", url = "" } = request;
    if (isFileAddress(url)) for (const [name, value] of fileHeaders) response.setHeader(name, value);
    const refusal = refusalOf({ method, url, headers: request.headers }, publicUrl);
    if (refusal) return refuse(response, refusal);
    if (!handler) {
      response.setHeader("retry-after", "2");
      return refuse(response, { status: 503, sentence: "Variorum is starting. Try again in a moment." });
    }
    nameSender(request);
    limitBody(request, response);
    blameBrokenForm(request, response);
    handler(request, response).catch((error: unknown) => {
      // A request that we cut off ourselves ends in an error of the reader's.
      if (!request.destroyed) console.error(error);
      refuse(response, { status: 500, sentence: "Something went wrong on our side. Try again in a moment." });
    });
  };

  // Browsers try both addresses of "localhost"; another program must not be found at one of them.
  const addresses = host === "localhost" ? ["127.0.0.1", "::1"] : [host];
  const servers: Server[] = [];
  const upgraded = new Set<Duplex>();
  for (const address of addresses) {
    const server = createServer(answer);
    server.on("upgrade", (request, socket, head) => {
      upgraded.add(socket);
      socket.once("close", () => upgraded.delete(socket));
      if (upgrade) upgrade(request, socket, head).catch(() => socket.destroy());
      else socket.destroy();
    });
    if (await bind(server, address, port)) servers.push(server);
  }
  return {
    open: (nextHandler, nextUpgrade) => {
      handler = nextHandler;
      upgrade = nextUpgrade;
    },
    close: async () => {
      // A server no longer counts these among its connections, yet waits for them.
      for (const socket of upgraded) socket.destroy();
      await Promise.all(servers.map(closeServer));
    },
  };
}

/** Headers in which a proxy passes on what it saw. Without a proxy of ours, whoever knocks has made them up. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

/** Tells the application from which network a request comes, over whatever the request says itself. */
function nameSender({ headers, socket }: IncomingMessage): void {
  const trustProxy = process.env.TRUST_PROXY === "1";
  const forwardedFor = [headers["x-forwarded-for"]].flat().join(",") || undefined;
  const network = networkOf({ remoteAddress: socket.remoteAddress, forwardedFor, trustProxy });
  if (!trustProxy) for (const name of FORWARDED) delete headers[name];
  if (network === undefined) delete headers[ADDRESS_HEADER];
  else headers[ADDRESS_HEADER] = network;
}

/** False when this machine does not have the second address of localhost. */
function bind(server: Server, address: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (address === "::1" && (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT")) return resolve(false);
      reject(new Sentence(whyNot(error.code, address, port)));
    });
    server.listen(port, address, () => resolve(true));
  });
}

function whyNot(code: string | undefined, address: string, port: number): string {
  if (code === "EADDRINUSE") return `Port ${port} is in use. Stop what listens there, or set PORT to another number.`;
  if (code === "EACCES") return `Port ${port} needs more rights than this process has. Set PORT to 1024 or more.`;
  return `HOST is ${address}, which is not an address of this machine (${code}).`;
}

async function closeServer(server: Server): Promise<void> {
  const patience = setTimeout(() => server.closeAllConnections(), 5_000);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(patience);
}
