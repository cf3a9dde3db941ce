"use client";

import { useContext, useState } from "react";
import { type Choice, RadioCards } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormContext, useField } from "@/components/ui/form-context";
import { count } from "@/lib/format";
import { oneOf } from "@/lib/form-state";
import type { NearClaim } from "@/lib/search/near";
import { useNear } from "./use-near";

interface ClaimPickerProps {
  /** Nearest to the words of the document, the nearest first: what is shown before anything is typed. */
  near: readonly NearClaim[];
}

const choiceOf = ({ slug, statement, quote }: NearClaim): Choice => ({
  value: slug,
  word: statement,
  hint: quote === null ? undefined : `“${quote}”`,
});

/**
 * Chooses a claim, the nearest first. With scripts the list follows what is typed; without, a button brings the
 * form back with what was found.
 */
export function ClaimPicker({ near }: ClaimPickerProps) {
  const { state: form } = useContext(FormContext);
  const field = useField("find", true);
  const [query, setQuery] = useState("");
  const { found, state } = useNear(query);
  const asked = form.status === "asked" ? form.choices.claim : undefined;
  const choices = found?.map(choiceOf) ?? asked ?? near.map(choiceOf);
  return (
    <div className="space-y-4">
      <Field ids={field} label="Find the claim" hint="By its words or those of a document">
        <input
          id={field.id}
          name="find"
          type="search"
          autoComplete="off"
          maxLength={200}
          defaultValue={oneOf(field.typed)}
          onInput={(event) => setQuery(event.currentTarget.value)}
          // Enter looks; it never sends a form that is not finished.
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
          className="block w-full rounded-sm border border-edge bg-paper px-3 py-2 text-base text-ink sm:text-sm"
          {...field.aria}
        />
        <output className="mt-1 block text-faint">
          {state === "failed" ? "The claims could not be asked. Check your connection." : ""}
          {state === "found" ? `${count(choices.length, "claim")}, the nearest first.` : ""}
        </output>
        <noscript>
          <button type="submit" name="ask" value="claims" className="mt-2 border border-edge px-4 py-2">
            Find
          </button>
        </noscript>
      </Field>
      {choices.length > 0 && <RadioCards name="claim" label="Which claim says the same?" choices={choices} />}
    </div>
  );
}
