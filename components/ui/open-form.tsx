"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { isTyping } from "./typing";

interface OpenFormProps {
  title: string;
  lead?: string | undefined;
  /** Of the heading; 2 where no section has begun yet. */
  level?: 2 | 3;
  /** Name of the field that takes the focus, where one is what everybody begins with; else the form as a whole does. */
  startAt?: string | undefined;
  children: ReactNode;
}

/** A form that was opened in place: it opens what it is folded into, and takes the focus unless somebody types already. */
export function OpenForm({ title, lead, level = 3, startAt, children }: OpenFormProps) {
  const box = useRef<HTMLElement>(null);
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  useEffect(() => {
    const section = box.current;
    section?.closest("details")?.setAttribute("open", "");
    if (isTyping(document.activeElement)) return;
    const start = startAt === undefined ? null : section?.querySelector<HTMLElement>(`[name="${startAt}"]`);
    start?.focus({ preventScroll: true });
    // A draft may have put the field out of sight; what is out of sight takes no focus.
    if (!start || start !== document.activeElement) section?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: "start" });
  }, [startAt]);
  return (
    <section
      ref={box}
      id="form"
      tabIndex={-1}
      aria-labelledby={id}
      className="my-6 max-w-[46rem] scroll-mt-4 border border-edge bg-paper p-4 outline-none sm:p-6"
    >
      <Heading id={id} className="text-xl font-[450]">
        {title}
      </Heading>
      {lead && <p className="mt-1 text-soft">{lead}</p>}
      <div className="mt-5">{children}</div>
    </section>
  );
}
