"use server";

import { clientNetwork, openSession } from "@/lib/auth";
import { openFormAction } from "@/lib/form-action";
import { safeNext } from "@/lib/paths";
import { register } from "@/lib/people/register";
import { registerInput } from "@/lib/people/schema";
import { tags } from "@/lib/tags";

export const registerReader = openFormAction({
  schema: registerInput,
  verb: async (input) => openSession(await register(input, await clientNetwork())),
  // Changes and home tell who joined.
  refresh: () => [tags.lists],
  next: (input) => safeNext(input.next),
});
