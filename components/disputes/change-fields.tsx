"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { type Shareable, SplitFields } from "@/components/reshaping/split-fields";
import { RadioCards } from "@/components/ui/choices";
import { optionsOf } from "@/components/ui/options";
import { type Option, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { STANCE_WORDS } from "@/lib/citations/vocabulary";
import { LEVEL_WORDS } from "@/lib/confidence/vocabulary";
import type { RulingStart } from "@/lib/disputes/read-form";
import { paths } from "@/lib/paths";
import type { NearClaim } from "@/lib/search/near";

export interface Reshaping {
  shareable: Shareable;
  /** Other claims, those nearest in wording first. */
  near: readonly NearClaim[];
}

interface ChangeFieldsProps {
  start: RulingStart;
  citations: readonly Option[];
  /** Null on a claim that stands no more: what was done to it is named. */
  reshaping: Reshaping | null;
}

const ON_CITATION =
  "group-has-[[value=EVIDENCE_ADDED]:checked]/ruling:block group-has-[[value=EVIDENCE_REMOVED]:checked]/ruling:block group-has-[[value=STANCE_CHANGED]:checked]/ruling:block";

/** What the chosen outcome changes. Each group is there while its outcome is chosen, with and without scripts. */
export function ChangeFields({ start, citations, reshaping }: ChangeFieldsProps) {
  return (
    <>
      <Group at="group-has-[[value=REWORDED]:checked]/ruling:block">
        <Words start={start} />
      </Group>
      <Group at={ON_CITATION}>
        <Select
          name="change.citationId"
          label="Which citation"
          hint="The one that was added, that this ruling withdraws, or whose stance it changes."
          options={citations}
          empty="Choose one"
          defaultValue={start.citationId ?? undefined}
        />
      </Group>
      <Group at="group-has-[[value=STANCE_CHANGED]:checked]/ruling:block">
        <Select
          name="change.stance"
          label="Its stance from now on"
          options={optionsOf(STANCE_WORDS)}
          empty="Choose one"
        />
      </Group>
      <Group at="group-has-[[value=CONFIDENCE_CHANGED]:checked]/ruling:block">
        <Select name="change.noteId" label="Which note" options={start.notes.map(noteOption)} empty="Choose one" />
      </Group>
      {reshaping && (
        <>
          <Group at="group-has-[[value=MERGED]:checked]/ruling:block">
            <Merging
              claim={start.claim}
              near={reshaping.near}
              hasFigure={reshaping.shareable.figure !== null}
              hasQuotation={reshaping.shareable.quotation !== null}
            />
          </Group>
          <Group at="group-has-[[value=SPLIT]:checked]/ruling:block">
            <SplitFields at="change.split." {...reshaping.shareable} />
          </Group>
        </>
      )}
    </>
  );
}

const Group = ({ at, children }: { at: string; children: ReactNode }) => (
  <div className={`hidden space-y-5 border-l border-edge pl-4 ${at}`}>{children}</div>
);

function Words({ start }: { start: RulingStart }) {
  if (start.target === "CITATION") return <Summary start={start} />;
  if (start.target === "CLAIM") return <Wording start={start} />;
  return (
    <p>
      It is revised on <Link href={paths.claim(start.claim)}>the claim’s page</Link>. The ruling names what somebody
      else made of it since the dispute was opened, and is refused while nobody did.
    </p>
  );
}

const Wording = ({ start: { statement, note } }: { start: RulingStart }) => (
  <>
    <TextArea name="change.statement" label="The claim from now on" defaultValue={statement} maxLength={500} rows={2} />
    <TextArea name="change.note" label="Remarks" defaultValue={note} maxLength={2000} rows={2} optional />
  </>
);

const Summary = ({ start: { summary } }: { start: RulingStart }) => (
  <TextArea
    name="change.summary"
    label="What the source says, from now on"
    defaultValue={summary}
    maxLength={1500}
    rows={4}
  />
);

interface MergingProps {
  claim: string;
  near: readonly NearClaim[];
  hasFigure: boolean;
  hasQuotation: boolean;
}

/** The claim goes, with everything on it, into another. */
function Merging({ claim, near, hasFigure, hasQuotation }: MergingProps) {
  return (
    <>
      <input type="hidden" name="change.merge.claim" value={claim} />
      {near.length > 0 && (
        <RadioCards
          name="change.merge.into"
          label="Which claim says the same?"
          hint="Nearest in wording first. It is kept; the disputed one goes, with everything on it, and its address leads there."
          choices={near.map(({ slug, statement }) => ({ value: slug, word: statement }))}
        />
      )}
      <TextInput
        name="change.merge.other"
        label="Or the address of another claim"
        hint={
          <>
            <Link href={paths.claimMerge(claim)} prefetch={false}>
              Look for it, and see what merging would do
            </Link>
          </>
        }
        maxLength={300}
        optional
      />
      {hasFigure && <Kept name="change.merge.figure" label="The figure that is kept" />}
      {hasQuotation && <Kept name="change.merge.quotation" label="The quotation that is kept" />}
    </>
  );
}

const Kept = ({ name, label }: { name: string; label: string }) => (
  <Select
    name={name}
    label={label}
    hint="Needed where each claim has its own and they differ."
    options={[
      { value: "INTO", word: "Of the claim that is kept" },
      { value: "CLAIM", word: "Of the disputed claim" },
    ]}
    empty="Does not matter"
    optional
  />
);

const noteOption = ({ id, author, level, isAnswer }: RulingStart["notes"][number]): Option => ({
  value: id,
  word: `${author}, ${LEVEL_WORDS[level]}: ${isAnswer ? "signed since, it answers the question" : "this ruling withdraws it"}`,
});
