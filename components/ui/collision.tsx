"use client";

import { useContext } from "react";
import type { Theirs } from "@/lib/errors";
import { formatMinute } from "@/lib/format";
import { Button } from "./button";
import { FormContext } from "./form-context";
import { WordDiff } from "./word-diff";

/** How a form names its fields, and the plain words of those with a vocabulary. */
export type FieldWords = Readonly<Record<string, FieldWord>>;

interface FieldWord {
  label: string;
  words?: Readonly<Record<string, string>>;
  /** What a list stands at before anybody has chosen: the same as nothing. */
  unset?: string;
}

/** Whether what a form was refused with is another person’s version. */
export const isTheirs = (value: unknown): value is Theirs =>
  typeof value === "object" && value !== null && "values" in value;

/**
 * Two people changed the same thing: the other's version beside one's own, field by field, and a
 * button that saves one's own on top. What was typed stays in the form beneath.
 */
export function Collision({ theirs, fields }: { theirs: unknown; fields: FieldWords }) {
  const { state } = useContext(FormContext);
  if (state.status !== "refused" || !isTheirs(theirs)) return null;
  const rows = Object.entries(fields)
    .map(([name, { label, words, unset }]) => {
      const isUnset = theirs.values[name] === undefined && state.values[name] === unset;
      return {
        name,
        label,
        theirs: shown(theirs.values[name], words),
        mine: isUnset ? "" : shown(state.values[name], words),
      };
    })
    .filter((row) => row.theirs !== row.mine);
  return (
    <div className="space-y-3">
      <p>
        {theirs.person}, {formatMinute(new Date(theirs.at))}
        {theirs.reason !== "" && <>: “{theirs.reason}”</>}
      </p>
      {rows.length === 0 ? <p>They wrote the same as you.</p> : <Rows rows={rows} />}
      <p>Their version stays in the history, whatever you do.</p>
      <Button type="submit" name="onTopOf" value={theirs.version}>
        Save mine on top of theirs
      </Button>
    </div>
  );
}

/** What fields hold, in plain words; "" for nothing. */
export const shown = (
  value: string | string[] | undefined,
  words: Readonly<Record<string, string>> | undefined,
): string =>
  [value ?? []]
    .flat()
    .filter((one) => one !== "")
    .map((one) => words?.[one] ?? one)
    .join("; ");

interface Row {
  name: string;
  label: string;
  theirs: string;
  mine: string;
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="space-y-3">
      {rows.map(({ name, label, theirs, mine }) => (
        <div key={name}>
          <dt className="font-semibold">{label}</dt>
          <dd className="grid gap-3 sm:grid-cols-2">
            <p className="min-w-0">
              <span className="label block">Theirs</span>
              <span className="whitespace-pre-line">{theirs || "(empty)"}</span>
            </p>
            <p className="min-w-0">
              <span className="label block">Yours, differences marked</span>
              <WordDiff before={theirs} after={mine} />
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
