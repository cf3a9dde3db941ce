"use client";

import type { ReactNode } from "react";
import { optionsOf } from "@/components/ui/options";
import { type Option, Select, TextArea } from "@/components/ui/inputs";
import { STANCE_WORDS } from "@/lib/citations/vocabulary";
import { LEVEL_WORDS } from "@/lib/confidence/vocabulary";
import type { RulingStart } from "@/lib/disputes/read";

interface ChangeFieldsProps {
  start: RulingStart;
  citations: readonly Option[];
}

const ON_CITATION =
  "group-has-[[value=EVIDENCE_ADDED]:checked]/ruling:block group-has-[[value=EVIDENCE_REMOVED]:checked]/ruling:block group-has-[[value=STANCE_CHANGED]:checked]/ruling:block";

/** What the chosen outcome changes. Each group is there while its outcome is chosen, with and without scripts. */
export function ChangeFields({ start, citations }: ChangeFieldsProps) {
  return (
    <>
      <Group at="group-has-[[value=REWORDED]:checked]/ruling:block">
        {start.target === "CITATION" ? <Summary start={start} /> : <Wording start={start} />}
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
    </>
  );
}

const Group = ({ at, children }: { at: string; children: ReactNode }) => (
  <div className={`hidden space-y-5 border-l border-edge pl-4 ${at}`}>{children}</div>
);

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

const noteOption = ({ id, author, level, isAnswer }: RulingStart["notes"][number]): Option => ({
  value: id,
  word: `${author}, ${LEVEL_WORDS[level]}: ${isAnswer ? "signed since, it answers the question" : "this ruling withdraws it"}`,
});
