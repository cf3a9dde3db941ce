"use client";

import { LinkButton } from "./button";

/** Closes a form that is open by its address. Escape does the same (see components/layout/keys.tsx). */
export function CancelLink({ href }: { href: string }) {
  return (
    <LinkButton href={href} look="plain" data-cancel>
      Cancel
    </LinkButton>
  );
}
