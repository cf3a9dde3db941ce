"use server";

import { clientNetwork } from "@/lib/auth";
import { openFormAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { askForPasswordLink, usePasswordLink } from "@/lib/people/password-link";
import { newPasswordInput, passwordLinkInput } from "@/lib/people/schema";
import { PASSWORD_LINK_HOURS } from "@/lib/people/vocabulary";

export const askForLink = openFormAction({
  schema: passwordLinkInput,
  verb: async (input) => askForPasswordLink(input, await clientNetwork()),
  refresh: () => [],
  said: `If an account here has this address, a link is on its way to it. It works once, within ${PASSWORD_LINK_HOURS} hours.`,
});

export const choosePassword = openFormAction({
  schema: newPasswordInput,
  verb: usePasswordLink,
  refresh: () => [],
  next: () => `${paths.signIn()}?done=password`,
});
