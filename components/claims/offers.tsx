import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";

/** Links to what can be done at one place, or why nothing can. Nothing at all when there is none. */
export function Offers({ why, children }: { why?: string; children?: ReactNode }) {
  if (why !== undefined) {
    return (
      <p data-print="no" className="my-3 font-sans text-sm text-faint">
        {why}
      </p>
    );
  }
  return (
    <div data-print="no" className="my-3 flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
      {children}
    </div>
  );
}

interface OfferLinkProps {
  href: string;
  /** What it is about, for those who hear the links one after another. */
  about?: string;
  /** The main thing to do at this place. */
  button?: boolean;
  /** The key that does the same. */
  shortcut?: string;
  children: ReactNode;
}

/** Opens a form in place by its address. */
export function OfferLink({ href, about, button = false, shortcut, children }: OfferLinkProps) {
  return (
    <LinkButton href={href} prefetch={false} look={button ? "quiet" : "plain"} aria-keyshortcuts={shortcut}>
      {children}
      {about && <span className="sr-only"> {about}</span>}
    </LinkButton>
  );
}
