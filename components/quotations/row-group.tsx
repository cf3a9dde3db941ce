"use client";

import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { FieldSet } from "@/components/ui/field";
import { useField } from "@/components/ui/form-context";
import type { Rows } from "@/lib/quotations/form-values";
import type { useRows } from "./use-rows";

interface RowGroupProps {
  rows: Rows;
  label: string;
  hint: string;
  /** What one row is called: "Rendering". */
  one: string;
  /** The words on the button that adds one: "Add a rendering". */
  more: string;
  state: ReturnType<typeof useRows>;
  children: (number: number) => ReactNode;
}

/** Rows to which one more can be added: at once with scripts; without, the form comes back with it. */
export function RowGroup({ rows, label, hint, one, more, state, children }: RowGroupProps) {
  const ids = useField(`content.${rows}`, hint);
  const { numbers, add, remove } = state;
  const adder = useRef<HTMLButtonElement>(null);
  const takeAway = (number: number) => {
    remove(number);
    // The button that was pressed goes with its row.
    adder.current?.focus();
  };
  return (
    <FieldSet ids={ids} label={label} hint={hint}>
      <div className="space-y-5">
        {numbers.map((number, index) => (
          <fieldset key={number} data-row={`${rows}.${number}`} className="min-w-0 space-y-4 border-l border-rule pl-4">
            <legend className="label float-left w-full">{`${one} ${index + 1}`}</legend>
            <div className="clear-both space-y-4">{children(number)}</div>
            <Button look="plain" className="scripted" onClick={() => takeAway(number)}>
              Remove<span className="sr-only"> {`${one.toLowerCase()} ${index + 1}`}</span>
            </Button>
          </fieldset>
        ))}
        <Button
          ref={adder}
          type="submit"
          name="ask"
          value={rows}
          onClick={(event) => {
            event.preventDefault();
            add();
          }}
        >
          {more}
        </Button>
      </div>
    </FieldSet>
  );
}
