"use client";

import type { ReactNode } from "react";
import { FieldSet } from "./field";
import { oneOf } from "@/lib/form-state";
import { useField } from "./form-context";

export interface Choice {
  value: string;
  word: ReactNode;
  /** One line that says what choosing it means. */
  hint?: ReactNode;
  icon?: ReactNode;
}

interface GroupProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  choices: readonly Choice[];
}

const CARD =
  "flex h-full gap-2.5 rounded-sm border border-edge px-3 py-2.5 hover:bg-wash has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

function Card({ choice, control }: { choice: Choice; control: ReactNode }) {
  return (
    <label className={CARD}>
      <span className="mt-[3px]">{control}</span>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="flex items-center gap-1.5 font-[550]">
          {choice.icon}
          {choice.word}
        </span>
        {choice.hint && <span className="block text-faint">{choice.hint}</span>}
      </span>
    </label>
  );
}

interface RadioCardsProps extends GroupProps {
  defaultValue?: string | undefined;
  /** Told after each choice, for forms that show other fields then. Without scripts all are shown. */
  onChoose?: (value: string) => void;
  columns?: 1 | 2 | 3;
}

const COLUMNS = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" } as const;

/** One of a few, each with what it means. */
export function RadioCards({
  name,
  label,
  hint,
  optional = false,
  choices,
  defaultValue,
  onChoose,
  columns = 1,
}: RadioCardsProps) {
  const field = useField(name, hint);
  const chosen = oneOf(field.typed) ?? defaultValue;
  return (
    <FieldSet ids={field} label={label} hint={hint} optional={optional}>
      <div className={`grid gap-2 ${COLUMNS[columns]}`}>
        {choices.map((choice) => (
          <Card
            key={choice.value}
            choice={choice}
            control={
              <input
                type="radio"
                name={name}
                value={choice.value}
                required={!optional}
                defaultChecked={choice.value === chosen}
                onChange={() => onChoose?.(choice.value)}
                className="size-4"
              />
            }
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** Any of a few. `name` ends in "[]", as lists do. */
export function CheckboxCards({
  name,
  label,
  hint,
  choices,
  defaultValues = [],
}: GroupProps & { defaultValues?: readonly string[] }) {
  const field = useField(name, hint);
  const chosen = field.typed === undefined ? defaultValues : [field.typed].flat();
  return (
    <FieldSet ids={field} label={label} hint={hint}>
      <div className={`grid gap-2 ${COLUMNS[choices.length === 1 ? 1 : 2]}`}>
        {choices.map((choice) => (
          <Card
            key={choice.value}
            choice={choice}
            control={
              <input
                type="checkbox"
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
                className="size-4"
              />
            }
          />
        ))}
      </div>
    </FieldSet>
  );
}
