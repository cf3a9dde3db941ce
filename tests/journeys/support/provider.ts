import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { Provider } from "oidc-provider";

/** What the provider tells of somebody beside who they are: their name, and an e-mail address nobody asked for. */
export interface Told {
  name: string;
  email?: string;
  email_verified?: boolean;
}

/** As its button on the sign-in page calls it. */
export const PROVIDER_NAME = "the test provider";
const CLIENT = { client_id: "variorum", client_secret: "a secret that is used in tests only" };

/**
 * Starts a real OpenID provider on this machine, for an app at `appUrl`. Whoever gives any name and password at its
 * door is signed in under that name. With PUT at `/told/NAME` a journey says what the provider tells of them.
 * `env` is what the app needs to know of it.
 */
export async function startProvider(appUrl: string, port: number) {
  // Not "localhost": cookies do not mind ports, and a provider shares none with the sites that use it.
  const url = `http://127.0.0.1:${port}`;
  const told = new Map<string, Told>();
  const provider = new Provider(url, {
    clients: [{ ...CLIENT, redirect_uris: [`${appUrl}/api/auth/callback/oidc`] }],
    // Sent though it was not asked for: it must open nobody's account.
    claims: { openid: ["sub"], profile: ["name", "email", "email_verified"] },
    cookies: { keys: ["a key that is used in tests only"] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...(told.get(sub) ?? { name: sub }) }) }),
  });
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (request.method === "PUT") void learn(told, request, response);
    else void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url,
    env: {
      OIDC_ISSUER: url,
      OIDC_CLIENT_ID: CLIENT.client_id,
      OIDC_CLIENT_SECRET: CLIENT.client_secret,
      OIDC_NAME: PROVIDER_NAME,
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function learn(told: Map<string, Told>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  told.set(request.url?.split("/").at(-1) ?? "", JSON.parse(await text(request)) as Told);
  response.writeHead(204).end();
}
