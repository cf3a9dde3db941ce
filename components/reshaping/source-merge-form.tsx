"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { CheckboxCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { sentence } from "@/lib/format";
import { fieldWord } from "@/lib/history/field-words";
import { paths } from "@/lib/paths";
import { Confirm } from "./confirm";

interface SourceMergeFormProps {
  action: FormAction;
  requestKey: string;
  source: string;
  into: string;
  /** Last change of each; null for one that has none. */
  seen: { source: string | null; into: string | null };
  /** What the record that goes says and the kept one does not, or says otherwise. */
  differing: readonly { variable: string; theirs: string; own: string | null }[];
}

/** Merges two sources once the person has seen what will happen. */
export function SourceMergeForm({ action, requestKey, source, into, seen, differing }: SourceMergeFormProps) {
  return (
    <section aria-label="Merge the sources" className="mt-8 max-w-[46rem] border border-edge p-4 sm:p-6">
      <Form
        action={action}
        requestKey={requestKey}
        submit="Merge the sources"
        pending="Merging…"
        draft={`source/${source}/merge/${into}`}
        aside={<CancelLink href={paths.source(source)} />}
      >
        <input type="hidden" name="source" value={source} />
        <input type="hidden" name="into" value={into} />
        {seen.source !== null && seen.into !== null && (
          <>
            <input type="hidden" name="seen.source" value={seen.source} />
            <input type="hidden" name="seen.into" value={seen.into} />
          </>
        )}
        {differing.length > 0 && (
          <CheckboxCards
            name="take[]"
            label="What the kept record takes from the other"
            hint="Gaps are ticked. Tick something else only where the other record is right."
            defaultValues={differing.flatMap(({ variable, own }) => (own === null ? [variable] : []))}
            choices={differing.map(({ variable, theirs, own }) => ({
              value: variable,
              word: sentence(fieldWord(variable)),
              hint: <Said theirs={theirs} own={own} />,
            }))}
          />
        )}
        <TextArea
          name="reason"
          label="Why they are the same"
          hint="Shown to everybody, and kept in the history of both."
          maxLength={2000}
          rows={3}
        />
        <Confirm hint="Whoever merges them, or a moderator, can undo it." />
      </Form>
    </section>
  );
}

const Said = ({ theirs, own }: { theirs: string; own: string | null }) => (
  <span className="block">
    {theirs}
    {own !== null && <span className="block">Instead of: {own}</span>}
  </span>
);
