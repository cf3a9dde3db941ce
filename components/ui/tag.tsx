import type { ReactNode } from "react";

/** A word in a hairline box: a state or a kind, never a judgement by colour. */
export function Tag({ children, icon }: { children: ReactNode; icon?: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 rounded-sm border border-rule px-1.5 py-px align-baseline font-sans text-xs whitespace-nowrap text-soft">
      {icon}
      {children}
    </span>
  );
}
