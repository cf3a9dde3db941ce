import type { ReactNode } from "react";

interface SectionProps {
  id: string;
  title: string;
  /** Beneath the title, e.g. a link to all of it. */
  aside?: ReactNode;
  /** Under the title instead of beside it, for what needs the whole width. */
  wide?: boolean;
  children: ReactNode;
}

/** A part of the claim page: a rule, its name in the margin as side-head, its content. */
export function Section({ id, title, aside, wide = false, children }: SectionProps) {
  return (
    <section
      aria-labelledby={id}
      className={`mt-12 border-t print:mt-6 border-ink pt-4 ${wide ? "" : "grid grid-cols-1 gap-x-10 gap-y-3 lg:grid-cols-[11rem_minmax(0,1fr)] print:grid-cols-1"}`}
    >
      <div>
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {aside && <div className="mt-1 font-sans text-xs text-soft">{aside}</div>}
      </div>
      <div className={wide ? "mt-5" : ""}>{children}</div>
    </section>
  );
}
