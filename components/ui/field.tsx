import type { ReactNode } from "react";
import { ProblemIcon } from "./icons";

interface FieldProps {
  /** As `useField` gives them. */
  ids: { id: string; hintId?: string | undefined; errorId?: string | undefined; errors: readonly string[] };
  label: ReactNode;
  hint?: ReactNode;
  /** Said beside the label, for fields that may stay empty. */
  optional?: boolean;
  /** Beneath the control, at the right. */
  after?: ReactNode;
  children: ReactNode;
}

const OptionalMark = () => <span className="font-normal text-faint"> (optional)</span>;

/** Label, hint, error and control in their order. The controls in this folder bring it along. */
export function Field({ ids, label, hint, optional = false, after, children }: FieldProps) {
  return (
    <div className="font-sans text-sm">
      <label htmlFor={ids.id} className="block font-[550] text-ink">
        {label}
        {optional && <OptionalMark />}
      </label>
      {hint && <Hint id={ids.hintId}>{hint}</Hint>}
      <FieldErrors id={ids.errorId} errors={ids.errors} />
      <div className="row-start-4 mt-1.5">{children}</div>
      {after}
    </div>
  );
}

const COLUMNS = { 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" } as const;

/** Fields beside one another where there is room: labels stand on one line, hints on the next, controls below. */
export function FieldRow({ columns = 2, children }: { columns?: 2 | 3; children: ReactNode }) {
  return (
    // The outer box keeps the margin of the last fields out of the space that follows.
    <div className="flow-root">
      <div className={`-mb-4 grid gap-x-4 *:mb-4 ${COLUMNS[columns]} sm:*:row-span-4 sm:*:grid sm:*:grid-rows-subgrid`}>
        {children}
      </div>
    </div>
  );
}

/** The same for several controls under one question. */
export function FieldSet({ ids, label, hint, optional = false, children }: FieldProps) {
  return (
    <fieldset id={ids.id} tabIndex={-1} aria-describedby={ids.errorId} className="min-w-0 font-sans text-sm">
      <legend className="font-[550] text-ink">
        {label}
        {optional && <OptionalMark />}
      </legend>
      {hint && <Hint id={ids.hintId}>{hint}</Hint>}
      <FieldErrors id={ids.errorId} errors={ids.errors} />
      <div className="mt-2">{children}</div>
    </fieldset>
  );
}

const Hint = ({ id, children }: { id: string | undefined; children: ReactNode }) => (
  <p id={id} className="row-start-2 max-w-measure text-faint">
    {children}
  </p>
);

function FieldErrors({ id, errors }: { id: string | undefined; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <p id={id} className="row-start-3 mt-1 flex gap-1.5 text-accent">
      <span className="mt-[3px]">
        <ProblemIcon />
      </span>
      <span>{errors.join(" ")}</span>
    </p>
  );
}
