"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { optionsOf } from "@/components/ui/options";
import { LOOKED_FOR_WORDS, SEARCH_OUTCOME_WORDS } from "@/lib/search-records/vocabulary";

interface SearchFormProps {
  action: FormAction;
  requestKey: string;
  claim: string;
  /** YYYY-MM-DD, to begin with. */
  today: string;
  back: string;
}

/** Records that somebody looked for something about the claim, where, and what came of it. */
export function SearchForm({ action, requestKey, claim, today, back }: SearchFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Record the search"
      pending="Recording…"
      draft={`claim/${claim}/search`}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="claim" value={claim} />
      <RadioCards
        name="content.lookedFor"
        label="What you looked for"
        choices={optionsOf(LOOKED_FOR_WORDS)}
        columns={3}
      />
      <TextArea
        name="content.places"
        label="Where you looked"
        hint="Catalogues, archives, books, sites; one a line."
        maxLength={4000}
        rows={3}
      />
      <div className="grid items-end gap-4 sm:grid-cols-[1fr_12rem]">
        <TextInput
          name="content.words"
          label="Words you searched with"
          hint="As typed there. Leave it empty when you read through."
          maxLength={500}
          optional
        />
        <TextInput name="content.day" label="Day" type="date" defaultValue={today} />
      </div>
      <RadioCards
        name="content.outcome"
        label="What came of it"
        choices={optionsOf(SEARCH_OUTCOME_WORDS)}
        columns={2}
      />
      <TextArea
        name="content.found"
        label="What you found"
        hint="Why it is not attached, or what it led to."
        maxLength={1500}
        rows={2}
        optional
      />
    </Form>
  );
}
