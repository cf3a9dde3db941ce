import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "./button";
import { ChevronDown } from "./icons";

/** Narrowing down a list. A plain form that asks for another address: it works without scripts and can be linked. */

const LOOK = "block h-10 w-full rounded-sm border border-edge bg-paper px-2.5 text-base text-ink sm:text-sm";

export function FilterForm({ action, label, children }: { action: string; label: string; children: ReactNode }) {
  return (
    <form action={action} aria-label={label} className="grid gap-4 font-sans text-sm">
      {children}
      <Button type="submit" className="justify-self-start">
        Show
      </Button>
    </form>
  );
}

/** Beside the list where there is room for it, else folded up above the list. */
export function FilterPanel({ summary, open, children }: { summary: string; open: boolean; children: ReactNode }) {
  return (
    <>
      <div className="max-lg:hidden">{children}</div>
      <details open={open} className="lg:hidden" data-print="no">
        <summary className="inline-flex items-center gap-1.5 py-2 font-sans text-sm font-[550] text-soft hover:text-accent">
          <ChevronDown />
          {summary}
        </summary>
        <div className="max-w-md pt-2">{children}</div>
      </details>
    </>
  );
}

interface FilterProps {
  name: string;
  label: string;
  value: string | undefined;
}

export function FilterText({ name, label, value, maxLength }: FilterProps & { maxLength: number }) {
  return (
    <label className="block">
      <span className="mb-1 block font-[550]">{label}</span>
      <input type="search" name={name} defaultValue={value} maxLength={maxLength} className={LOOK} />
    </label>
  );
}

export function FilterSelect({
  name,
  label,
  value,
  empty,
  options,
}: FilterProps & {
  /** The entry that does not narrow anything: "Any". Left out where one must be chosen. */
  empty?: string;
  options: readonly { value: string; word: string }[];
}) {
  return (
    <label className="block">
      <span className="mb-1 block font-[550]">{label}</span>
      <select name={name} defaultValue={value ?? ""} className={LOOK}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a list is narrowed down by; each can be taken away. */
export function ActiveFilters({
  filters,
  clear,
}: {
  /** `href`: the list without it. */
  filters: readonly { word: string; href: string }[];
  /** The list without any. */
  clear: string;
}) {
  if (filters.length === 0) return null;
  return (
    <ul aria-label="Filters in use" className="flex flex-wrap items-center gap-2 font-sans text-sm">
      {filters.map(({ word, href }) => (
        <li key={word}>
          <Link
            href={href}
            className="inline-flex items-center gap-2 rounded-sm border border-edge px-2 py-1 no-underline hover:border-accent"
          >
            <span className="sr-only">Remove the filter </span>
            {word}
            <span aria-hidden="true" className="text-faint">
              ×
            </span>
          </Link>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <Link href={clear} className="px-1">
            Remove all
          </Link>
        </li>
      )}
    </ul>
  );
}
