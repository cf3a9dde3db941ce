import type { ReactNode } from "react";
import { ChevronRight } from "./icons";

/** A native disclosure; in print it is open. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary className="inline-flex items-center gap-1.5 py-1 font-sans text-sm text-soft hover:text-accent print:hidden">
        {/* Turned by its own state: what stands around it may be open too. */}
        <span className="transition-transform [details[open]>summary>&]:rotate-90">
          <ChevronRight />
        </span>
        {summary}
      </summary>
      <div className="pt-1">{children}</div>
    </details>
  );
}
