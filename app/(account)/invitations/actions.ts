"use server";

import { env } from "@/lib/env";
import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { invite, revokeInvitation } from "@/lib/people/invite";
import { inviteInput, revokeInvitationInput } from "@/lib/people/schema";

export const makeInvitation = formAction({
  schema: inviteInput,
  verb: invite,
  refresh: () => [],
  said: (_, { token }) =>
    `Send this link to one person. It is shown this once: ${new URL(paths.invitation(token), env().PUBLIC_URL).href}`,
});

export const revoke = formAction({
  schema: revokeInvitationInput,
  verb: revokeInvitation,
  refresh: () => [],
  said: "The invitation is revoked.",
});
