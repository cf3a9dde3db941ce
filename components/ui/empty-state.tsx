import type { ReactNode } from "react";

/** A list with nothing in it: says so, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="max-w-measure border-t border-rule py-6">
      <p className="text-lg">{title}</p>
      {children && <div className="mt-1 text-soft">{children}</div>}
    </div>
  );
}
