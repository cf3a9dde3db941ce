"use client";

import { Button } from "@/components/ui/button";
import { isTheirs, shown } from "@/components/ui/collision";
import { WordDiff } from "@/components/ui/word-diff";
import { SAID_FIELDS } from "@/lib/citations/said";
import { formatMinute } from "@/lib/format";
import type { FormValues } from "@/lib/form-state";
import { contentWords } from "./content-fields";

interface RevisedSinceProps {
  /** The version that stands now, as the refusal gives it. */
  theirs: unknown;
  /** What the citation said when the form was opened. */
  says: FormValues;
}

/**
 * The citation says something else than what was looked for: what it says now, and a button that records the check
 * as one of that.
 */
export function RevisedSince({ theirs, says }: RevisedSinceProps) {
  if (!isTheirs(theirs)) return null;
  const rows = Object.entries(contentWords([]))
    .filter(([name]) => SAID_FIELDS.some((field) => `${name}.`.startsWith(`content.${field}.`)))
    .map(([name, { label, words }]) => ({
      name,
      label,
      before: shown(says[name], words),
      after: shown(theirs.values[name], words),
    }));
  const changed = rows.filter(({ before, after }) => before !== after);
  // Without scripts the page is a new one, which knows no more what the form was opened with.
  const told = changed.length > 0 ? changed : rows.filter(({ after }) => after !== "");
  return (
    <div className="space-y-3">
      <p>
        {theirs.person}, {formatMinute(new Date(theirs.at))}
        {theirs.reason !== "" && <>: “{theirs.reason}”</>}
      </p>
      <dl className="space-y-3">
        {told.map(({ name, label, before, after }) => (
          <div key={name}>
            <dt className="font-semibold">{label}</dt>
            <dd>
              <WordDiff before={before} after={after} />
            </dd>
          </div>
        ))}
      </dl>
      <Button type="submit" name="onTopOf" value={theirs.version}>
        Record it as a check of what it says now
      </Button>
    </div>
  );
}
