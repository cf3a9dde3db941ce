"use server";

import { clientNetwork } from "@/lib/auth";
import { formAction, openFormAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { acceptInvitation, registerInvited } from "@/lib/people/accept-invitation";
import { acceptInvitationInput, registerInvitedInput } from "@/lib/people/schema";
import { tags } from "@/lib/tags";

export const register = openFormAction({
  schema: registerInvitedInput,
  verb: async (input) => registerInvited(input, await clientNetwork()),
  refresh: () => [],
  next: () => paths.registrationSent(),
});

export const accept = formAction({
  schema: acceptInvitationInput,
  verb: acceptInvitation,
  refresh: () => [tags.lists],
  next: () => paths.account(),
});
