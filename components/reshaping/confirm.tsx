"use client";

import { CheckboxCards } from "@/components/ui/choices";

/** Asked before what is not undone in one step. */
export function Confirm() {
  return (
    <CheckboxCards
      name="confirm"
      label="Before you go on"
      choices={[{ value: "yes", word: "I have looked at what will happen", hint: "It cannot be undone in one step." }]}
    />
  );
}
