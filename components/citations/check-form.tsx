"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { RadioCards } from "@/components/ui/choices";
import { FieldRow } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { MoreFields } from "@/components/ui/more-fields";
import { optionsOf } from "@/components/ui/options";
import { VersionField } from "@/components/ui/version-field";
import { isOfEarlierText } from "@/lib/citations/checks";
import { CHECK_FINDING_WORDS, CHECK_THROUGH_WORDS } from "@/lib/citations/vocabulary";
import type { CitationView } from "@/lib/claims/read";
import type { FormValues } from "@/lib/form-state";
import { SAW_WORDS } from "@/lib/sources/vocabulary";
import { RevisedSince } from "./revised-since";

interface CheckFormProps {
  action: FormAction;
  requestKey: string;
  citation: Pick<CitationView, "id" | "version" | "saidSince">;
  /** What it says of its source, named as its own form names it. */
  says: FormValues;
  /** What this person found the last time, if they checked it before. */
  before: CitationView["checks"][number] | null;
  today: string;
  back: string;
}

/** Records that somebody opened the source, what they saw and whether it says so. */
export function CheckForm({ action, requestKey, citation, says, before, today, back }: CheckFormProps) {
  // What was found of an earlier text is not to be repeated with one click of this one.
  const found = before !== null && !isOfEarlierText(before, citation) ? before : null;
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Record the check"
      pending="Recording…"
      draft={`citation/${citation.id}/check`}
      theirs={(theirs) => <RevisedSince theirs={theirs} says={says} />}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="citationId" value={citation.id} />
      <VersionField version={citation.version} />
      <RadioCards
        name="saw"
        label="What you saw"
        choices={optionsOf(SAW_WORDS)}
        columns={2}
        defaultValue={before?.saw}
      />
      <Opened before={before} today={today} />
      <RadioCards
        name="finding"
        label="What you found"
        hint="Whether the source says what the citation says it does."
        choices={optionsOf(CHECK_FINDING_WORDS)}
        columns={3}
        defaultValue={found?.finding}
      />
      <TextArea name="note" label="Note" maxLength={1000} rows={2} defaultValue={found?.note} optional />
      <MoreFields
        summary="The words that stand there"
        names={["excerpt", "excerptLanguage"]}
        open={found !== null && found.excerpt !== ""}
      >
        <TextArea
          name="excerpt"
          label="Excerpt"
          hint="Copied exactly, as short as will do."
          maxLength={1500}
          rows={3}
          defaultValue={found?.excerpt}
          optional
        />
        <TextInput
          name="excerptLanguage"
          label="Language of the excerpt"
          hint="A tag such as de, ru or uk"
          defaultValue={found?.excerptLanguage ?? undefined}
          optional
        />
      </MoreFields>
    </Form>
  );
}

/** What was opened, where in it, and when. */
function Opened({ before, today }: Pick<CheckFormProps, "before" | "today">) {
  return (
    <>
      <RadioCards
        name="through"
        label="What you opened"
        choices={optionsOf(CHECK_THROUGH_WORDS)}
        columns={2}
        defaultValue={before?.through ?? undefined}
        optional
      />
      <FieldRow columns={3}>
        <TextInput
          name="edition"
          label="Edition"
          hint="Or address, shelf mark"
          maxLength={200}
          defaultValue={before?.edition}
          optional
        />
        <TextInput
          name="place"
          label="Page"
          hint="Or other place in it"
          maxLength={120}
          defaultValue={before?.place}
          optional
        />
        <TextInput
          name="openedOn"
          label="When"
          hint="A day, a month or a year"
          maxLength={10}
          defaultValue={today}
          optional
        />
      </FieldRow>
    </>
  );
}
