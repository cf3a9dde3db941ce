"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { confirmByAdmin, refuseRegistration } from "@/lib/people/confirm-registration";
import { registrationInput } from "@/lib/people/schema";
import { tags } from "@/lib/tags";

export const confirmAsAdmin = formAction({
  schema: registrationInput,
  verb: confirmByAdmin,
  refresh: () => [tags.lists],
  // Their line goes from the list, so the page says it.
  next: () => `${paths.registrations()}?done=confirmed`,
});

export const refuse = formAction({
  schema: registrationInput,
  verb: refuseRegistration,
  refresh: () => [],
  next: () => `${paths.registrations()}?done=refused`,
});
