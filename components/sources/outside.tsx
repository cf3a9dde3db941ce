import type { ReactNode } from "react";

export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : address);

/** A link to another site, which gets no recommendation from us and learns nothing of the reader. */
export const Outside = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} rel="nofollow noopener noreferrer">
    {children}
  </a>
);
