import { decode, encode } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { ADDRESS_HEADER } from "@/lib/client-address";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { ActingPerson } from "@/lib/policy";
import { hasSecondFactor } from "@/lib/people/factor";
import type { SignedIn } from "@/lib/people/sign-in";
import { needsSecondFactor } from "@/lib/second-factor-rule";
import { SESSION_COOKIE } from "@/lib/session-cookie";
import type { Actor } from "@/lib/transact";

/** Days a session lasts without being renewed. */
const SESSION_DAYS = 30;
export const SESSION_SECONDS = SESSION_DAYS * 24 * 60 * 60;

/** The signed-in person as the screens know them. */
export interface Viewer extends ActingPerson {
  handle: string;
  displayName: string;
  /** Their role needs a second factor and they have none, so that they are an editor until they turn it on. */
  held: boolean;
}

/** Who the session cookie names, whether or not that session still stands. Null without a valid cookie. */
async function sessionActor(): Promise<Required<Actor> | null> {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: env().AUTH_SECRET }).catch(() => null);
  return typeof claims?.sub === "string" && typeof claims.epoch === "number"
    ? { personId: claims.sub, epoch: claims.epoch }
    : null;
}

/** The signed-in person, read from the database once per request; null when nobody is. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const actor = await sessionActor();
  if (!actor) return null;
  const person = await db().person.findUnique({
    where: { id: actor.personId },
    select: { id: true, handle: true, displayName: true, role: true, suspendedAt: true, sessionEpoch: true },
  });
  if (!person || person.sessionEpoch !== actor.epoch) return null;
  const { suspendedAt, sessionEpoch: _epoch, ...rest } = person;
  const held = needsSecondFactor(rest.role) && !(await hasSecondFactor(rest.id));
  return { ...rest, role: held ? "EDITOR" : rest.role, held, suspended: suspendedAt !== null };
});

/** For verbs, which read the person themselves. @throws AppError UNAUTHENTICATED without a session. */
export async function requireActor(): Promise<Actor> {
  const actor = await sessionActor();
  if (!actor)
    throw new AppError("UNAUTHENTICATED", "You are signed out. Sign in in another tab; what you typed stays here.");
  return actor;
}

/** The network this request comes from, as our server says; null when it does not. For counting attempts. */
export async function clientNetwork(): Promise<string | null> {
  return (await headers()).get(ADDRESS_HEADER);
}

/** How the session cookie is kept. */
export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  secure: env().PUBLIC_URL.startsWith("https:"),
  path: "/",
  maxAge: SESSION_SECONDS,
});

/** What a session says: who, and since which end of all sessions. Never what they may do. */
export const sessionClaims = (person: { id: string; sessionEpoch: number }) => ({
  sub: person.id,
  epoch: person.sessionEpoch,
});

/** Opens a session in this browser. */
export async function openSession(person: { id: string; sessionEpoch: number }): Promise<void> {
  const token = await encode({
    token: sessionClaims(person),
    secret: env().AUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(SESSION_COOKIE, token, sessionCookieOptions());
}

/** Between password and code. */
const WAITING_COOKIE = "variorum-code";
const WAITING_SECONDS = 10 * 60;

/**
 * Opens a session in this browser for whoever has no second factor; of others it keeps for ten minutes that they
 * came this far, which opens nothing by itself. True when the session is open.
 */
export async function beginSession(person: SignedIn): Promise<boolean> {
  if (!(await hasSecondFactor(person.id))) {
    await openSession(person);
    return true;
  }
  const token = await encode({
    // No `sub`, and salted: it is no session, whatever cookie it is put into.
    token: { waiting: person.id, epoch: person.sessionEpoch },
    secret: env().AUTH_SECRET,
    salt: WAITING_COOKIE,
    maxAge: WAITING_SECONDS,
  });
  (await cookies()).set(WAITING_COOKIE, token, { ...sessionCookieOptions(), maxAge: WAITING_SECONDS });
  return false;
}

/** Who came as far as the code in this browser; null when nobody did, or it took too long. */
export async function waitingForCode(): Promise<SignedIn | null> {
  const token = (await cookies()).get(WAITING_COOKIE)?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: env().AUTH_SECRET, salt: WAITING_COOKIE }).catch(() => null);
  return typeof claims?.waiting === "string" && typeof claims.epoch === "number"
    ? { id: claims.waiting, sessionEpoch: claims.epoch }
    : null;
}

/** Opens the session of whoever showed a code. */
export async function endWaiting(person: SignedIn): Promise<void> {
  (await cookies()).delete(WAITING_COOKIE);
  await openSession(person);
}

/** Ends the session in this browser. */
export async function closeSession(): Promise<void> {
  (await cookies()).delete(SESSION_COOKIE);
}
