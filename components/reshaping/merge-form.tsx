"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { paths } from "@/lib/paths";
import { Confirm } from "./confirm";

interface MergeFormProps {
  action: FormAction;
  requestKey: string;
  claim: string;
  into: string;
  /** Last change of each; null for one that has none. */
  seen: { claim: string | null; into: string | null };
  /** That of the kept claim and that of the other, when one must be chosen. */
  figures: readonly [string, string] | null;
  quotations: readonly [string, string] | null;
}

/** Merges two claims once the person has seen what will happen. */
export function MergeForm({ action, requestKey, claim, into, seen, figures, quotations }: MergeFormProps) {
  return (
    <section aria-label="Merge the claims" className="mt-8 max-w-[46rem] border border-edge p-4 sm:p-6">
      <Form
        action={action}
        requestKey={requestKey}
        submit="Merge the claims"
        pending="Merging…"
        draft={`claim/${claim}/merge/${into}`}
        aside={<CancelLink href={paths.claim(claim)} />}
      >
        <input type="hidden" name="claim" value={claim} />
        <input type="hidden" name="into" value={into} />
        {seen.claim !== null && seen.into !== null && (
          <>
            <input type="hidden" name="seen.claim" value={seen.claim} />
            <input type="hidden" name="seen.into" value={seen.into} />
          </>
        )}
        {figures && <Kept name="figure" label="Which figure does the kept claim have?" words={figures} />}
        {quotations && <Kept name="quotation" label="Which quotation does the kept claim have?" words={quotations} />}
        <TextArea
          name="reason"
          label="Why they say the same"
          hint="Shown to everybody, and kept in the history of both."
          maxLength={2000}
          rows={3}
        />
        <Confirm />
      </Form>
    </section>
  );
}

function Kept({ name, label, words }: { name: string; label: string; words: readonly [string, string] }) {
  return (
    <RadioCards
      name={name}
      label={label}
      choices={[
        { value: "INTO", word: words[0], hint: "Of the claim that is kept" },
        { value: "CLAIM", word: words[1], hint: "Of the claim that goes" },
      ]}
    />
  );
}
