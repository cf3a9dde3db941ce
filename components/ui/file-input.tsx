"use client";

import { type ReactNode, useState } from "react";
import { formatNumber } from "@/lib/format";
import { Field } from "./field";
import { useField } from "./form-context";

interface FileInputProps {
  name: string;
  label: ReactNode;
  hint: ReactNode;
  /** As the browser's file chooser wants it: ".txt,.md". */
  accept: string;
  /** In bytes. A larger file is told of at once, before it is sent in vain. */
  limit: number;
  required?: boolean;
  /** Whether the label says that it may be left out; false too where only one of the buttons needs it. */
  optional?: boolean;
}

/** One file, optional unless said otherwise. A file cannot be given back to a form that was refused: it has to be chosen again. */
export function FileInput({
  name,
  label,
  hint,
  accept,
  limit,
  required = false,
  optional = !required,
}: FileInputProps) {
  const field = useField(name, hint);
  const [size, setSize] = useState(0);
  const isTooLarge = size > limit;
  const limitId = `${field.id}-limit`;
  const described = [field.aria["aria-describedby"], isTooLarge && limitId].filter(Boolean).join(" ") || undefined;
  return (
    <Field
      ids={field}
      label={label}
      hint={hint}
      optional={optional}
      after={
        <output id={limitId} className="mt-1 block text-accent empty:hidden">
          {isTooLarge &&
            `This file has ${formatNumber(Math.ceil(size / 100_000) / 10)} MB. At most ${formatNumber(limit / 1_000_000)} MB can be sent: choose a smaller one, or divide it.`}
        </output>
      }
    >
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        required={required}
        onChange={(event) => setSize(event.currentTarget.files?.[0]?.size ?? 0)}
        className="block w-full rounded-sm border border-edge bg-paper px-3 py-2 text-sm text-ink file:mr-3 file:rounded-sm file:border file:border-edge file:bg-wash file:px-3 file:py-1 file:font-[550] file:text-ink aria-invalid:border-accent"
        {...field.aria}
        aria-describedby={described}
        aria-invalid={field.aria["aria-invalid"] || isTooLarge || undefined}
      />
    </Field>
  );
}
