"use client";

import { CheckboxCards } from "@/components/ui/choices";

/** Asked before what concerns what others did. */
export function Confirm({ hint = "It cannot be undone in one step." }: { hint?: string }) {
  return (
    <CheckboxCards
      name="confirm"
      label="Before you go on"
      choices={[{ value: "yes", word: "I have looked at what will happen", hint }]}
    />
  );
}
