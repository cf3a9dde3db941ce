import type { ReactNode } from "react";

/** A table, drawing or quotation with its caption. Wide content scrolls in itself, never the page. */
export function Figure({ caption, children }: { caption: ReactNode; children: ReactNode }) {
  return (
    <figure>
      <div className="overflow-x-auto" tabIndex={-1}>
        {children}
      </div>
      <figcaption className="label mt-2 max-w-measure">{caption}</figcaption>
    </figure>
  );
}
