"use server";

import { formAction } from "@/lib/form-action";
import { changeRole } from "@/lib/people/change-role";
import { resetSecondFactor } from "@/lib/people/remove-second-factor";
import { resetFactorInput, roleInput, suspensionInput } from "@/lib/people/schema";
import { reinstate, suspend } from "@/lib/people/suspend";
import { tags } from "@/lib/tags";

export const giveRole = formAction({
  schema: roleInput,
  verb: changeRole,
  refresh: () => [tags.lists],
  said: "The role is changed.",
});

export const resetFactor = formAction({
  schema: resetFactorInput,
  verb: resetSecondFactor,
  refresh: () => [tags.lists],
  said: "This person signs in with their password alone.",
});

export const suspendPerson = formAction({
  schema: suspensionInput,
  verb: suspend,
  refresh: () => [tags.lists],
  said: "This person is suspended.",
});

export const reinstatePerson = formAction({
  schema: suspensionInput,
  verb: reinstate,
  refresh: () => [tags.lists],
  said: "This person can write again.",
});
