import type { ReactNode } from "react";

/** The one h1 of a page that is not set some other way, with an optional line beneath. */
export function PageHeading({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <header className="max-w-[52rem]">
      <h1 className="text-3xl font-[450] tracking-[-0.01em]">{children}</h1>
      {lead && <p className="mt-3 max-w-measure text-lg text-soft">{lead}</p>}
    </header>
  );
}
