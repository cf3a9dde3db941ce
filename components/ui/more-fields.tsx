"use client";

import { type ReactNode, useContext } from "react";
import { Disclosure } from "./disclosure";
import { FormContext } from "./form-context";

interface MoreFieldsProps {
  summary: ReactNode;
  /** Names of the fields inside, or of the groups they are in ("content.estimate"). */
  names: readonly string[];
  open?: boolean;
  children: ReactNode;
}

/** Fields that few need, folded away; open when one of them was refused. */
export function MoreFields({ summary, names, open = false, children }: MoreFieldsProps) {
  const { state } = useContext(FormContext);
  const refused = state.status === "refused" ? Object.keys(state.fields) : [];
  const isInside = (field: string) => names.some((name) => field === name || field.startsWith(`${name}.`));
  return (
    <Disclosure summary={summary} open={open || refused.some(isInside)}>
      <div className="mt-2 space-y-5 border-l border-rule pl-4">{children}</div>
    </Disclosure>
  );
}
