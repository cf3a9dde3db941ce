"use client";

import { type ReactNode, useContext, useEffect, useRef } from "react";
import { FormContext } from "./form-context";
import { Notice } from "./notice";
import { isTyping } from "./typing";

/** Why the form was refused, with a link to every field at fault. Takes the focus when it appears. */
export function FormErrors({ theirs }: { theirs?: ((theirs: unknown) => ReactNode) | undefined }) {
  const { id, state } = useContext(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const isAnswer = useRef(false);
  useEffect(() => {
    // A page that came back with a refusal may be mended by now, before its scripts have come.
    if (state.status === "refused" && (isAnswer.current || !isTyping(document.activeElement))) box.current?.focus();
    isAnswer.current = true;
  }, [state]);
  if (state.status !== "refused") return null;
  const faults = Object.entries(state.fields).flatMap(([name, errors]) => errors.map((error) => ({ name, error })));
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      <Notice kind="problem" live title={state.message}>
        {faults.length > 0 && (
          <ul className="list-disc pl-4">
            {faults.map(({ name, error }) => (
              <li key={name + error}>
                <a href={`#${id}-${name}`}>{error}</a>
              </li>
            ))}
          </ul>
        )}
        {state.theirs !== null && theirs?.(state.theirs)}
      </Notice>
    </div>
  );
}
