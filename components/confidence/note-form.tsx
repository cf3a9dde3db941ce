"use client";

import { useContext } from "react";
import { CancelLink } from "@/components/ui/cancel-link";
import { Button } from "@/components/ui/button";
import { CheckboxCards, RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { FormContext } from "@/components/ui/form-context";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { optionsOf } from "@/components/ui/options";
import { VersionField } from "@/components/ui/version-field";
import { LOWERING_WORDS, RELATION_WORDS } from "@/lib/confidence/vocabulary";
import { type FormValues, oneOf } from "@/lib/form-state";
import { paths } from "@/lib/paths";
import { LevelFields } from "./level-fields";

interface NoteFormProps {
  action: FormAction;
  requestKey: string;
  claim: string;
  /** The evidence the author sees while writing. */
  evidenceVersion: number;
  /** The person's current note, which this one replaces; empty for the first. */
  values: FormValues;
  replaces: boolean;
  back: string;
}

/** Writes and signs a confidence note. A signed note is never edited: a newer one replaces it. */
export function NoteForm({ action, requestKey, claim, evidenceVersion, values, replaces, back }: NoteFormProps) {
  const start = (name: string) => oneOf(values[`content.${name}`]);
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit={replaces ? "Sign, and replace my earlier note" : "Sign the note"}
      pending="Signing…"
      draft={`claim/${claim}/note`}
      theirs={(theirs) => <NewEvidence claim={claim} theirs={theirs} />}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="claim" value={claim} />
      <VersionField name="evidenceVersion" version={evidenceVersion} />
      <TextInput
        name="content.finding"
        label="Finding"
        hint="One sentence: what the evidence indicates. Your confidence is confidence in this."
        maxLength={500}
        defaultValue={start("finding")}
      />
      <LevelFields values={values} />
      <RadioCards
        name="content.relation"
        label="How the claim stands to the finding"
        choices={optionsOf(RELATION_WORDS)}
        columns={2}
        defaultValue={start("relation")}
      />
      <TextInput
        name="content.relationNote"
        label="The same in a line"
        hint="For example: several times higher than every estimate seen"
        maxLength={300}
        defaultValue={start("relationNote")}
      />
      <CheckboxCards
        name="content.loweredBecause[]"
        label="Less sure because"
        choices={optionsOf(LOWERING_WORDS)}
        defaultValues={[values["content.loweredBecause[]"] ?? []].flat()}
        optional
      />
      <TextArea name="content.reasons" label="Reasons" maxLength={3000} rows={6} defaultValue={start("reasons")} />
    </Form>
  );
}

const isNews = (value: unknown): value is { version: number } =>
  typeof value === "object" && value !== null && "version" in value;

/** The evidence changed while the note was written: look at it, then sign or go on writing. */
function NewEvidence({ claim, theirs }: { claim: string; theirs: unknown }) {
  const { pending } = useContext(FormContext);
  if (!isNews(theirs)) return null;
  return (
    <div className="flex flex-wrap items-center gap-4">
      <a href={paths.claimHistory(claim)} target="_blank" rel="noopener">
        See what is new (in a new tab)
      </a>
      <Button type="submit" name="onTopOf" value={theirs.version} aria-disabled={pending || undefined}>
        I have seen it: sign my note
      </Button>
    </div>
  );
}
