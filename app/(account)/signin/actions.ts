"use server";

import { clientNetwork, openSession } from "@/lib/auth";
import { openFormAction } from "@/lib/form-action";
import { safeNext } from "@/lib/paths";
import { signInInput } from "@/lib/people/schema";
import { signIn } from "@/lib/people/sign-in";

export const signInWithPassword = openFormAction({
  schema: signInInput,
  verb: async (input) => openSession(await signIn(input, await clientNetwork())),
  refresh: () => [],
  next: (input) => safeNext(input.next),
});
