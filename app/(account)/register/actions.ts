"use server";

import { clientNetwork, openSession } from "@/lib/auth";
import { openFormAction } from "@/lib/form-action";
import { paths, safeNext } from "@/lib/paths";
import { confirmRegistration } from "@/lib/people/confirm-registration";
import { askForConfirmationLink, register } from "@/lib/people/register";
import { confirmationInput, confirmationLinkInput, registerInput } from "@/lib/people/schema";
import { REGISTRATION_HOURS } from "@/lib/people/vocabulary";
import { tags } from "@/lib/tags";

export const registerReader = openFormAction({
  schema: registerInput,
  verb: async (input) => register(input, await clientNetwork()),
  refresh: () => [],
  next: ({ next }) => paths.registrationSent(next ?? undefined),
});

export const askForLink = openFormAction({
  schema: confirmationLinkInput,
  verb: async (input) => askForConfirmationLink(input, await clientNetwork()),
  refresh: () => [],
  said: `If somebody registered with this address and has not confirmed it, a link is on its way to it. It works once, within ${REGISTRATION_HOURS} hours.`,
});

export const confirm = openFormAction({
  schema: confirmationInput,
  verb: async (input) => {
    const { wanted, ...joined } = await confirmRegistration(input);
    await openSession(joined);
    return wanted;
  },
  // Changes and home tell who joined.
  refresh: () => [tags.lists],
  next: (_, wanted) => (wanted === null ? paths.account() : safeNext(wanted)),
});
