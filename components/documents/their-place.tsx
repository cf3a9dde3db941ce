"use client";

import { Button } from "@/components/ui/button";
import type { Theirs } from "@/lib/errors";
import { formatMinute } from "@/lib/format";

const isTheirs = (value: unknown): value is Theirs => typeof value === "object" && value !== null && "values" in value;

/** Somebody else decided on the same place meanwhile: what they chose, and a button that puts one's own choice in its place. */
export function TheirPlace({ theirs }: { theirs: unknown }) {
  if (!isTheirs(theirs)) return null;
  const { person, at, version, values } = theirs;
  return (
    <div className="space-y-3">
      <p>
        {`${person}, ${formatMinute(new Date(at))}: `}
        {values.quote ? (
          <>
            paragraph {values.paragraph}, “{values.quote}”
          </>
        ) : (
          "the words are gone from this version"
        )}
      </p>
      <p>Their choice stays in the history, whatever you do.</p>
      <Button type="submit" name="onTopOf" value={version}>
        Save mine in its place
      </Button>
    </div>
  );
}
