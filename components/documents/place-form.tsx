"use client";

import type { ReactNode } from "react";
import { type Choice, RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { MoreFields } from "@/components/ui/more-fields";
import { VersionField } from "@/components/ui/version-field";
import type { DoubtfulPlace, OfferedPlace } from "@/lib/documents/read-places";
import { Context } from "./context";
import { TheirPlace } from "./their-place";

interface PlaceFormProps {
  action: FormAction;
  requestKey: string;
  document: { slug: string; number: number; language: string };
  place: DoubtfulPlace;
}

/** Decides where the words of one claim stand in a version. */
export function PlaceForm({ action, requestKey, document, place }: PlaceFormProps) {
  const { occurrenceId, version, proposal, others, claim } = place;
  const shown = (offered: OfferedPlace): ReactNode => <InContext place={offered} language={document.language} />;
  const choices: Choice[] = [
    ...(proposal ? [{ value: "proposed", word: "The proposed place", hint: shown(proposal) }] : []),
    ...others.map((one) => ({ value: `${one.start}-${one.end}`, word: "Another place", hint: shown(one) })),
    { value: "typed", word: "Somewhere else", hint: "Give the paragraph and the words below." },
    { value: "gone", word: "Nowhere", hint: "The words are not in this version any more. The claim stays." },
  ];
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Decide"
      pending="Saving…"
      look="quiet"
      label={`Where it stands: ${claim.statement}`}
      theirs={(theirs) => <TheirPlace theirs={theirs} />}
    >
      <input type="hidden" name="document" value={document.slug} />
      <input type="hidden" name="number" value={document.number} />
      <input type="hidden" name="occurrenceId" value={occurrenceId} />
      <VersionField version={version} />
      <RadioCards name="place" label={`Where it stands in version ${document.number}`} choices={choices} />
      <MoreFields summary="Somewhere else, or a note" names={["start", "paragraph", "words", "note"]}>
        <TextInput name="paragraph" label="Paragraph" inputMode="numeric" maxLength={6} optional />
        <TextArea
          name="words"
          label="The words there"
          hint="Copied letter by letter, and enough of them that only one place is meant."
          maxLength={400}
          rows={2}
          lang={document.language}
          optional
        />
        <TextArea name="note" label="Note" hint="Kept in the history." maxLength={1000} rows={2} optional />
      </MoreFields>
    </Form>
  );
}

function InContext({
  place: { paragraph, prefix, quote, suffix, score },
  language,
}: {
  place: OfferedPlace;
  language: string;
}) {
  return (
    <>
      {`Paragraph ${paragraph}, ${Math.round(score * 100)} % alike: `}
      <span lang={language} className="font-serif text-base text-ink">
        <Context text={prefix} side="before" />
        <mark className="bg-wash text-inherit underline decoration-accent underline-offset-4">{quote}</mark>
        <Context text={suffix} side="after" />
      </span>
    </>
  );
}
