"use server";

import { redirect } from "next/navigation";
import { closeSession, requireActor } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { signOutEverywhere as endAllSessions } from "@/lib/people/sign-out-everywhere";

/** Ends the session in this browser. */
export async function signOut(): Promise<void> {
  await closeSession();
  redirect(paths.home());
}

/** Ends every session of the signed-in person, in this browser too. */
export async function signOutEverywhere(): Promise<void> {
  try {
    await endAllSessions(await requireActor());
  } catch (error) {
    // A session that has ended already is what was asked for.
    if (!(error instanceof AppError && error.code === "UNAUTHENTICATED")) throw error;
  }
  await closeSession();
  redirect(paths.signIn());
}
