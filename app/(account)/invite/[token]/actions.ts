"use server";

import { clientNetwork, openSession } from "@/lib/auth";
import { formAction, openFormAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { acceptInvitation, registerInvited } from "@/lib/people/accept-invitation";
import { acceptInvitationInput, registerInvitedInput } from "@/lib/people/schema";
import { tags } from "@/lib/tags";

export const register = openFormAction({
  schema: registerInvitedInput,
  verb: async (input) => openSession(await registerInvited(input, await clientNetwork())),
  refresh: () => [tags.lists],
  next: () => paths.home(),
});

export const accept = formAction({
  schema: acceptInvitationInput,
  verb: acceptInvitation,
  refresh: () => [tags.lists],
  next: () => paths.account(),
});
