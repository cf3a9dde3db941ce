"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { beginSession, clientNetwork, endWaiting, waitingForCode } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { openFormAction } from "@/lib/form-action";
import { beginOAuth } from "@/lib/oauth";
import { paths, safeNext } from "@/lib/paths";
import { proveSecondFactor } from "@/lib/people/prove-second-factor";
import { secondFactorInput, signInInput } from "@/lib/people/schema";
import { SERVICES } from "@/lib/people/services";
import { signIn } from "@/lib/people/sign-in";

export const signInWithPassword = openFormAction({
  schema: signInInput,
  verb: async (input) => beginSession(await signIn(input, await clientNetwork())),
  refresh: () => [],
  next: (input, isOpen) => (isOpen ? safeNext(input.next) : paths.signInCode(safeNext(input.next))),
});

export const showCode = openFormAction({
  schema: secondFactorInput,
  verb: async (input) => {
    const waiting = await waitingForCode();
    if (!waiting) throw new AppError("UNAUTHENTICATED", "This took more than ten minutes. Sign in again.");
    await endWaiting(await proveSecondFactor(waiting, input.code));
  },
  refresh: () => [],
  next: (input) => safeNext(input.next),
});

const serviceInput = z.object({ service: z.enum(SERVICES), next: z.string().optional() });

/** Sends the browser to another service to sign in there. */
export async function signInWithService(form: FormData): Promise<void> {
  const asked = serviceInput.safeParse(Object.fromEntries(form));
  if (!asked.success) redirect(`${paths.signIn()}?error=service`);
  const { service, next } = asked.data;
  redirect(await beginOAuth(service, { next: safeNext(next), link: false }));
}

/** The same, to link that service to the account that is signed in. */
export async function linkService(form: FormData): Promise<void> {
  const asked = serviceInput.safeParse(Object.fromEntries(form));
  if (!asked.success) redirect(paths.account());
  const { service } = asked.data;
  redirect(await beginOAuth(service, { next: paths.account(), link: true }));
}
