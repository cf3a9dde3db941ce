"use client";

import { type ReactNode, useEffect, useState } from "react";
import { formatNumber } from "@/lib/format";
import { Field } from "./field";
import { oneOf } from "@/lib/form-state";
import { useField } from "./form-context";
import { useTextArea } from "./typing";

/**
 * Controls for use inside `Form`. Each finds its own errors, and what was typed before a refusal,
 * by its `name`, written as the schema's path: "content.estimate.low". `defaultValue` is what it
 * starts with. Required is the default; say `optional` where it is not.
 */
interface ControlProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  defaultValue?: string | undefined;
}

const LOOK =
  "block w-full rounded-sm border border-edge bg-paper px-3 py-2 text-base text-ink placeholder:text-faint aria-invalid:border-accent sm:text-sm";

interface TextInputProps extends ControlProps {
  type?: "text" | "search" | "email" | "password" | "url" | "date";
  maxLength?: number;
  autoComplete?: string;
  inputMode?: "text" | "decimal" | "numeric" | "url" | "email";
  placeholder?: string;
  /** BCP 47, of what is typed. */
  lang?: string;
  list?: string;
  readOnly?: boolean;
}

/** One line of text. */
export function TextInput({
  name,
  label,
  hint,
  optional = false,
  defaultValue,
  type = "text",
  ...rest
}: TextInputProps) {
  const field = useField(name, hint);
  return (
    <Field ids={field} label={label} hint={hint} optional={optional}>
      <input
        dir="auto"
        id={field.id}
        name={name}
        type={type}
        required={!optional}
        defaultValue={oneOf(field.typed) ?? defaultValue}
        className={LOOK}
        {...field.aria}
        {...rest}
      />
    </Field>
  );
}

/** Nobody counts towards a limit that is further away. */
const SOON = 10_000;

interface TextAreaProps extends ControlProps {
  /** Shown as characters left, once they are few enough to mind. Going over is allowed, and refused on sending, so that a paste is never cut. */
  maxLength: number;
  rows?: number;
  lang?: string;
  placeholder?: string;
}

/** Several lines of plain text, with what is left of its length. */
export function TextArea({
  name,
  label,
  hint,
  optional = false,
  defaultValue,
  maxLength,
  rows = 4,
  lang,
  placeholder,
}: TextAreaProps) {
  const field = useField(name, hint);
  const start = oneOf(field.typed) ?? defaultValue ?? "";
  const { area, defaultValue: text } = useTextArea(field.id, start);
  const [left, setLeft] = useState(maxLength - start.length);
  const measure = () => {
    if (area.current) setLeft(maxLength - area.current.value.length);
  };
  useEffect(() => {
    // The browser may have filled it before this ran, and a form that was sent starts again.
    const again = () => requestAnimationFrame(measure);
    measure();
    const form = area.current?.form;
    form?.addEventListener("reset", again);
    return () => form?.removeEventListener("reset", again);
  });
  const counterId = `${field.id}-left`;
  const described = [field.aria["aria-describedby"], counterId].filter(Boolean).join(" ");
  return (
    <Field
      ids={field}
      label={label}
      hint={hint}
      optional={optional}
      after={
        <p id={counterId} className={`mt-1 text-right text-xs tabular-nums ${left < 0 ? "text-accent" : "text-faint"}`}>
          {left < 0
            ? `${formatNumber(-left)} characters too many`
            : left < SOON && `${formatNumber(left)} characters left`}
        </p>
      }
    >
      <textarea
        dir="auto"
        ref={area}
        id={field.id}
        name={name}
        required={!optional}
        rows={rows}
        lang={lang}
        placeholder={placeholder}
        defaultValue={text}
        onInput={measure}
        className={`${LOOK} min-h-20 field-sizing-content`}
        {...field.aria}
        aria-describedby={described}
      />
    </Field>
  );
}

export interface Option {
  value: string;
  word: string;
}

interface SelectProps extends ControlProps {
  options: readonly Option[];
  /** The first entry, with an empty value: "Choose one", "Not stated". Leave it out for a fixed choice. */
  empty?: string;
  /** Told after each choice, for forms that show other fields then. */
  onChoose?: (value: string) => void;
}

/** One of a list. */
export function Select({ name, label, hint, optional = false, defaultValue, options, empty, onChoose }: SelectProps) {
  const field = useField(name, hint);
  return (
    <Field ids={field} label={label} hint={hint} optional={optional}>
      <select
        id={field.id}
        name={name}
        required={!optional}
        defaultValue={oneOf(field.typed) ?? defaultValue}
        onChange={onChoose && ((event) => onChoose(event.currentTarget.value))}
        className={LOOK}
        {...field.aria}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, word }) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </Field>
  );
}
