import type { ReactNode } from "react";
import { readUrl } from "@/lib/sources/identifiers";

export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : address);

/**
 * A link to another site, which gets no recommendation from us and learns nothing of the reader. A record
 * from elsewhere may say anything where an address belongs: what is none of the web is no link.
 */
export const Outside = ({ href, children }: { href: string; children: ReactNode }) =>
  readUrl(href) === null ? (
    <>{children}</>
  ) : (
    <a href={href} rel="nofollow noopener noreferrer">
      {children}
    </a>
  );
