"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

/** A form that was opened in place: it takes the focus, and opens what it is folded into. */
export function OpenForm({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  const id = useId();
  useEffect(() => {
    const section = box.current;
    section?.closest("details")?.setAttribute("open", "");
    section?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <section
      ref={box}
      id="form"
      tabIndex={-1}
      aria-labelledby={id}
      className="my-6 max-w-[46rem] scroll-mt-4 border border-edge bg-paper p-4 outline-none sm:p-6"
    >
      <h3 id={id} className="text-xl font-[450]">
        {title}
      </h3>
      {lead && <p className="mt-1 text-soft">{lead}</p>}
      <div className="mt-5">{children}</div>
    </section>
  );
}
