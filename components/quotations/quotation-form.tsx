"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { Form, type FormAction } from "@/components/ui/form";
import { type Option, TextArea } from "@/components/ui/inputs";
import { VersionField } from "@/components/ui/version-field";
import type { FormValues } from "@/lib/form-state";
import { FindingFields } from "./finding-fields";
import { QuotationCollision } from "./quotation-collision";
import { LinkFields, RenderingFields } from "./row-fields";
import { RowGroup } from "./row-group";
import { useRows } from "./use-rows";
import { WordsFields } from "./words-fields";

interface QuotationFormProps {
  action: FormAction;
  requestKey: string;
  claim: string;
  /** Of the quotation; 0 where there is none yet. */
  version: number;
  /** What is said of it now, named as the form names it. */
  values: FormValues;
  /** The claim's citations, by their ids. */
  citations: readonly Option[];
  back: string;
  /** Whether it is proposed, and not saved at once. */
  proposes?: boolean;
}

/** Everything about a quotation in one form. */
export function QuotationForm({ proposes = false, ...props }: QuotationFormProps) {
  const { action, requestKey, claim, version, values, citations, back } = props;
  const draft = `claim/${claim}/quotation${proposes ? "/proposal" : ""}`;
  const submit = proposes ? "Propose it" : "Save the quotation";
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit={submit}
      pending={proposes ? "Proposing…" : "Saving…"}
      draft={draft}
      theirs={(theirs) => <QuotationCollision theirs={theirs} citations={citations} />}
      aside={<CancelLink href={back} />}
    >
      {/* What Enter presses: the first button of a form, which would else add a row. */}
      <button type="submit" hidden>
        {submit}
      </button>
      <input type="hidden" name="claim" value={claim} />
      <VersionField version={version} />
      <WordsFields within="content" values={values} />
      <RowGroups values={values} citations={citations} draft={draft} />
      {(version > 0 || proposes) && (
        <TextArea
          name="reason"
          label={proposes ? "Why" : "Why you change it"}
          hint="Kept in the history."
          maxLength={2000}
          rows={2}
        />
      )}
    </Form>
  );
}

function RowGroups({ values, citations, draft }: Pick<QuotationFormProps, "values" | "citations"> & { draft: string }) {
  const renderings = useRows("renderings", values, draft);
  const trail = useRows("trail", values, draft);
  return (
    <>
      <RowGroup
        rows="renderings"
        label="Renderings"
        hint="The same words in an edition, a translation or another author. A row left empty is dropped."
        one="Rendering"
        more="Add a rendering"
        state={renderings}
      >
        {(number) => <RenderingFields number={number} values={values} citations={citations} />}
      </RowGroup>
      <FindingFields values={values} citations={citations} />
      <RowGroup
        rows="trail"
        label="Who quotes whom"
        hint="From the document back to where the words come from, one step each. The document itself is not listed."
        one="Step"
        more="Add a step"
        state={trail}
      >
        {(number) => <LinkFields number={number} values={values} citations={citations} />}
      </RowGroup>
    </>
  );
}
