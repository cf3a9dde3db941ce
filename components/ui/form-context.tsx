"use client";

import { createContext, useContext } from "react";
import { IDLE, type FormState } from "@/lib/form-state";

/** What a form tells the controls inside it. */
export interface FormContextValue {
  /** Parts the ids of one form's controls from another's on the same page. */
  id: string;
  state: FormState;
  pending: boolean;
}

export const FormContext = createContext<FormContextValue>({ id: "form", state: IDLE, pending: false });

/** What one control needs to know about itself: ids, its errors, and what was typed before a refusal. */
export function useField(name: string, hint: unknown) {
  const { id: form, state } = useContext(FormContext);
  // A list's errors are named without the brackets of its controls.
  const field = name.replace(/\[\]$/, "");
  const id = `${form}-${field}`;
  const errors = state.status === "refused" ? (state.fields[field] ?? []) : [];
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = errors.length > 0 ? `${id}-error` : undefined;
  return {
    id,
    hintId,
    errorId,
    errors,
    /** Undefined unless the form came back with what was typed; then it goes before any `defaultValue`. */
    typed: "values" in state ? state.values[name] : undefined,
    aria: {
      "aria-describedby": [hintId, errorId].filter(Boolean).join(" ") || undefined,
      "aria-invalid": errors.length > 0 || undefined,
    },
  };
}
