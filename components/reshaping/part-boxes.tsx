"use client";

import { FieldSet } from "@/components/ui/field";
import { useField } from "@/components/ui/form-context";

/** A place, a citation or a note that is shared out. */
export interface Shared {
  id: string;
  words: string;
  hint: string;
}

interface PartBoxesProps {
  /** Of the group in the form: "citations.3". */
  name: string;
  thing: Shared;
  numbers: readonly number[];
  /** The parts it is given to at first. */
  ticked: readonly number[];
}

const BOX = "flex items-center gap-2 py-1";
/** Seen while the fields of the third and fourth part are, and where it is ticked. */
const WHILE_OPEN = "group-has-[.more-parts>details:not([open])]/split:not-has-checked:hidden";

/** One box a part, for a thing that may belong to several. */
export function PartBoxes({ name, thing, numbers, ticked }: PartBoxesProps) {
  const field = useField(`${name}.parts[]`, thing.hint);
  const chosen = field.typed === undefined ? ticked.map(String) : [field.typed].flat();
  return (
    <FieldSet ids={field} label={thing.words} hint={thing.hint}>
      <input type="hidden" name={`${name}.id`} value={thing.id} />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {numbers.map((number) => (
          <label key={number} className={number > 2 ? `${BOX} ${WHILE_OPEN}` : BOX}>
            <input
              type="checkbox"
              name={`${name}.parts[]`}
              value={number}
              defaultChecked={chosen.includes(String(number))}
              className="size-4"
            />
            Part {number}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
