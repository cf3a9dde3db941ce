"use client";

import { useEffect, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { useField } from "@/components/ui/form-context";
import { readFigure } from "@/lib/estimates/number-words";
import { oneOf } from "@/lib/form-state";

/**
 * A figure in words or digits, with how it was read beneath it as it is typed. The server reads it in
 * the same way, and shows its reading too when a form comes back. Too long is refused and never cut:
 * the rest might read as another figure.
 */
export function FigureField({ name }: { name: string }) {
  const hint = "As the source gives it: 3.9 million, 682 thousand, 1.5–2 million, at least 20,000.";
  const field = useField(name, hint);
  const start = oneOf(field.typed) ?? "";
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(start);
  const look = () => setText(input.current?.value ?? "");
  // The browser, or a draft, may have filled it before this ran.
  useEffect(() => {
    const later = requestAnimationFrame(look);
    return () => cancelAnimationFrame(later);
  });
  const readingId = `${field.id}-reading`;
  return (
    <Field ids={field} label="The figure, in words or digits" hint={hint} optional>
      <input
        ref={input}
        id={field.id}
        name={name}
        type="text"
        autoComplete="off"
        defaultValue={start}
        onInput={look}
        className="block w-full rounded-sm border border-edge bg-paper px-3 py-2 text-base text-ink aria-invalid:border-accent sm:text-sm"
        {...field.aria}
        aria-describedby={[field.aria["aria-describedby"], readingId].filter(Boolean).join(" ")}
      />
      <output id={readingId} htmlFor={field.id} className="mt-1 block min-h-5 text-faint">
        {text.trim() !== "" && <Reading text={text} />}
      </output>
    </Field>
  );
}

function Reading({ text }: { text: string }) {
  const reading = readFigure(text);
  if (!reading.ok) return <>Not read yet: {reading.why}</>;
  return <span className="text-ink">{reading.sentence}. This stands in place of low, best and high.</span>;
}
