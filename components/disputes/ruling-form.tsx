"use client";

import { useContext } from "react";
import { CheckboxCards, RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { FormContext } from "@/components/ui/form-context";
import { type Option, TextArea, TextInput } from "@/components/ui/inputs";
import { Prose } from "@/components/ui/prose";
import type { RulingStart } from "@/lib/disputes/read-form";
import { OUTCOMES, OUTCOME_HINTS, OUTCOME_WORDS } from "@/lib/disputes/vocabulary";
import type { News } from "@/lib/errors";
import { formatMinute, sentence } from "@/lib/format";
import { ChangeFields, type Reshaping } from "./change-fields";

interface Seen {
  version: number;
  /** Of what the dispute is about. */
  targetVersion: number;
}

interface RulingFormProps extends Seen {
  action: FormAction;
  requestKey: string;
  number: number;
  start: RulingStart;
  /** Of the claim. */
  citations: readonly Option[];
  reshaping: Reshaping | null;
}

/** For the moderator who has the dispute. Names what they saw: what happened since is shown before the ruling stands. */
export function RulingForm({ action, requestKey, number, start, citations, reshaping, ...seen }: RulingFormProps) {
  return (
    <div className="group/ruling">
      <Form
        action={action}
        requestKey={requestKey}
        submit="Give the ruling"
        pending="Giving the ruling…"
        draft={`dispute/${number}/ruling`}
        theirs={showNews}
        label="Rule on this dispute"
      >
        <input type="hidden" name="number" value={number} />
        <SeenVersions {...seen} />
        <p className="max-w-measure">
          A ruling closes the dispute and is never edited. What it changes is done with it, in your name; when that no
          longer applies, neither is done.
        </p>
        <RadioCards
          name="outcome"
          label="Outcome"
          columns={2}
          choices={offered(start).map((value) => ({
            value,
            word: sentence(OUTCOME_WORDS[value]),
            hint: OUTCOME_HINTS[value],
          }))}
        />
        <ChangeFields start={start} citations={citations} reshaping={reshaping} />
        <TextArea
          name="reasons"
          label="Reasons"
          hint="At least 80 characters, such as the party who does not get their way would call fair."
          maxLength={3000}
          rows={6}
        />
        {citations.length > 0 && (
          <CheckboxCards
            name="evidence[]"
            label="Evidence relied on"
            hint="None, one or several."
            choices={citations}
          />
        )}
        <TextInput
          name="scope"
          label="For what it holds"
          hint="This wording, this citation, this claim wherever it is made …"
          maxLength={500}
        />
        <TextInput
          name="reopenIf"
          label="What would reopen it"
          hint="A source, a reading or an argument that nobody has brought yet."
          maxLength={500}
        />
        <TextInput
          name="interest"
          label="Your interest in the matter"
          hint="What ties you to the people, works or institutions that it is about. “None” is an answer."
          maxLength={500}
        />
      </Form>
    </div>
  );
}

/** Nobody but its author rewords a note, and a place has no wording. */
const offered = ({ target }: RulingStart) =>
  OUTCOMES.filter((outcome) => outcome !== "REWORDED" || (target !== "NOTE" && target !== "OCCURRENCE"));

function useNews(): News | null {
  const { state } = useContext(FormContext);
  return state.status === "refused" && state.theirs !== null && "deeds" in state.theirs ? state.theirs : null;
}

/** After a refusal the news has been shown, so that it counts as seen. */
function SeenVersions({ version, targetVersion }: Seen) {
  const news = useNews();
  return (
    <>
      <input type="hidden" name="version" value={Math.max(version, news?.version ?? 0)} />
      <input type="hidden" name="targetVersion" value={Math.max(targetVersion, news?.targetVersion ?? 0)} />
    </>
  );
}

const showNews = () => <WhatIsNew />;

function WhatIsNew() {
  const news = useNews();
  if (news === null) return null;
  return (
    <ul className="space-y-3">
      {news.deeds.map(({ words, text, at }, index) => (
        <li key={index}>
          <p className="font-[550]">
            {`${words} `}
            <span className="font-normal text-faint">({formatMinute(new Date(at))})</span>
          </p>
          {text !== "" && <Prose text={text} className="mt-1 font-serif text-base" />}
        </li>
      ))}
    </ul>
  );
}
