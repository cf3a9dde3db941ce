import NextAuth, { type NextAuthOptions } from "next-auth";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import {
  beginSession,
  clientNetwork,
  requireActor,
  SESSION_SECONDS,
  sessionClaims,
  sessionCookieOptions,
} from "@/lib/auth";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { oauthProviders } from "@/lib/oauth-providers";
import { paths, safeNext } from "@/lib/paths";
import { configuredServices, type OfferedService, type Service } from "@/lib/people/services";
import { findByIdentity, type Identity, linkAccount, signInThrough } from "@/lib/people/sign-in-through";
import { SESSION_COOKIE } from "@/lib/session-cookie";

/**
 * Signing in through other services: next-auth does the talking, we decide whose account it is and
 * issue the session of lib/auth.ts.
 */

/** Says that whoever comes back from a service wanted to link it to the account they are signed in to. */
const LINKING_COOKIE = "variorum-linking";
const LINKING_SECONDS = 600;
/** Where whoever comes back from a service wanted to go. next-auth writes it; a browser may say anything in it. */
const WANTED_COOKIE = "variorum-wanted";

/** The services that are set up here. */
export const offeredServices = (): OfferedService[] => configuredServices(env()).map(({ id, name }) => ({ id, name }));

/** Answers what a service sends a browser back with, and nothing else of next-auth's. */
export async function answerOAuth(request: NextRequest, parameters: string[]): Promise<Response> {
  const [deed = ""] = parameters;
  if (!["callback", "signin", "error"].includes(deed)) return new Response(null, { status: 404 });
  const response = await askNextAuth(request, parameters);
  return (deed === "callback" ? await cameToNothing(request) : null) ?? response;
}

/** Where to say that somebody refused at the service, or that linking failed there; null for everything else. */
async function cameToNothing(request: NextRequest): Promise<Response | null> {
  const jar = await cookies();
  // Whoever is admitted loses this cookie, so here it means that linking did not get that far.
  const isLinking = Boolean(jar.get(LINKING_COOKIE)?.value);
  const isRefused = request.nextUrl.searchParams.get("error") === "access_denied";
  if (!isLinking && !isRefused) return null;
  jar.delete(LINKING_COOKIE);
  const why = isRefused ? "denied" : "failed";
  return NextResponse.redirect(here(isLinking ? `${paths.account()}?refused=${why}` : await signInAgain(why)));
}

/** Where somebody wanted to go before they left for the service: a path on this site, home for anything else. */
async function wanted(): Promise<string> {
  const url = URL.parse((await cookies()).get(WANTED_COOKIE)?.value ?? "", env().PUBLIC_URL);
  const isHere = url?.origin === new URL(env().PUBLIC_URL).origin;
  return isHere ? safeNext(url.pathname + url.search + url.hash) : paths.home();
}

const signInAgain = async (why: string) => `${paths.signIn(await wanted())}&error=${why}`;

/**
 * Begins signing in through a service, or, with `link`, linking it to the account that is signed in.
 * Returns the service's address to go to. `next` is where the person comes back to.
 */
export async function beginOAuth(service: Service, { next, link }: { next: string; link: boolean }): Promise<string> {
  const jar = await cookies();
  if (link) jar.set(LINKING_COOKIE, service, { ...sessionCookieOptions(), maxAge: LINKING_SECONDS });
  else jar.delete(LINKING_COOKIE);

  // As next-auth's own client does it: a token against forgery first, then the sign-in with it.
  const { csrfToken } = await knock("GET", ["csrf"]);
  const { url } = await knock("POST", ["signin", service], { csrfToken, callbackUrl: next, json: "true" });
  if (typeof url !== "string") throw new Error(`next-auth gave no address for ${service}`);
  return url;
}

/** Calls next-auth without a request of its own, and hands its cookies to the browser. */
async function knock(method: string, parameters: string[], fields?: Record<string, unknown>) {
  const request = new NextRequest(new URL(`/api/auth/${parameters.join("/")}`, env().PUBLIC_URL), {
    method,
    ...(fields && { body: JSON.stringify(fields), headers: { "content-type": "application/json" } }),
  });
  const response = await askNextAuth(request, parameters);
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers: response.headers }).cookies.getAll()) jar.set(cookie);
  return (await response.json()) as Record<string, unknown>;
}

async function askNextAuth(request: NextRequest, nextauth: string[]): Promise<Response> {
  // next-auth takes its own address from here and from nowhere else.
  process.env.NEXTAUTH_URL = env().PUBLIC_URL;
  return NextAuth(request, { params: { nextauth } }, options());
}

function options(): NextAuthOptions {
  const { maxAge: _days, ...whileOpen } = sessionCookieOptions();
  return {
    secret: env().AUTH_SECRET,
    providers: oauthProviders(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: sessionCookieOptions() },
      callbackUrl: { name: WANTED_COOKIE, options: whileOpen },
    },
    pages: { signIn: paths.signIn(), error: paths.signIn() },
    logger: {
      error: (code, fault) => log.warn({ code, reason: fault instanceof Error ? fault.message : fault.error.message }),
      warn: () => undefined,
      debug: () => undefined,
    },
    callbacks: {
      signIn: async ({ account, user }) =>
        account !== null && admit({ ...account, service: serviceName(account.provider), name: user.name ?? "" }),
      jwt: async ({ token, account }) => {
        if (!account) return token;
        const person = await findByIdentity({
          provider: account.provider,
          providerAccountId: account.providerAccountId,
        });
        return person ? sessionClaims(person) : {};
      },
    },
  };
}

const serviceName = (id: string) => offeredServices().find((service) => service.id === id)?.name ?? id;

/** True to open a session; an address to go to instead. */
async function admit(identity: Identity): Promise<true | string> {
  const jar = await cookies();
  const isLinking = jar.get(LINKING_COOKIE)?.value === identity.provider;
  jar.delete(LINKING_COOKIE);
  try {
    if (!isLinking) {
      const isOpen = await beginSession(await signInThrough(identity, await clientNetwork()));
      return isOpen || here(paths.signInCode(await wanted()));
    }
    await linkAccount(await requireActor(), identity);
    return here(`${paths.account()}?saved=link`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return here(isLinking ? `${paths.account()}?refused=${error.code}` : await signInAgain(error.code));
  }
}

const here = (path: string) => new URL(path, env().PUBLIC_URL).href;
