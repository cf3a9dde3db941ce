"use client";

import { useEffect, useRef, useState } from "react";
import { RadioCards } from "@/components/ui/choices";
import { TextInput } from "@/components/ui/inputs";
import { optionsOf } from "@/components/ui/options";
import { allowedLevels, defaultLevel } from "@/lib/confidence/level";
import {
  AGREEMENT_WORDS,
  AGREEMENTS,
  type Agreement,
  EVIDENCE_WORDS,
  EVIDENCES,
  type Evidence,
  LEVEL_WORDS,
} from "@/lib/confidence/vocabulary";
import { sentence } from "@/lib/format";
import { type FormValues, oneOf } from "@/lib/form-state";

const EVIDENCE = "content.evidence";
const AGREEMENT = "content.agreement";
const LEVEL = "content.level";

/**
 * Evidence and agreement, the level that follows from them, and the step an author may take from it.
 * The table shows how the three hang together; with scripts the default level is chosen as the axes
 * are, without them the server asks for what does not fit.
 */
export function LevelFields({ values }: { values: FormValues }) {
  const box = useRef<HTMLDivElement>(null);
  const [axes, setAxes] = useState(() => axesOf(oneOf(values[EVIDENCE]), oneOf(values[AGREEMENT])));
  useEffect(() => {
    // Chosen before a refusal, or before the scripts came.
    const now = chosenAxes(box.current);
    setAxes(now);
    if (chosen(box.current, LEVEL) === undefined) chooseLevel(box.current, now);
  }, []);

  const onAxis = () => {
    const now = chosenAxes(box.current);
    setAxes(now);
    chooseLevel(box.current, now);
  };
  return (
    <div ref={box} className="space-y-5">
      <div className="grid gap-5 lg:grid-cols-2">
        <RadioCards
          name={EVIDENCE}
          label="Evidence: how much, and how good"
          choices={optionsOf(EVIDENCE_WORDS)}
          columns={3}
          defaultValue={oneOf(values[EVIDENCE])}
          onChoose={onAxis}
        />
        <RadioCards
          name={AGREEMENT}
          label="Agreement: how far it points one way"
          choices={optionsOf(AGREEMENT_WORDS)}
          columns={3}
          defaultValue={oneOf(values[AGREEMENT])}
          onChoose={onAxis}
        />
      </div>
      <LevelTable {...axes} />
      <RadioCards
        name={LEVEL}
        label="Level of confidence"
        hint={hintFor(axes)}
        choices={optionsOf(LEVEL_WORDS)}
        columns={3}
        defaultValue={oneOf(values[LEVEL])}
      />
      <TextInput
        name="content.levelReason"
        label="Why the level is one step off"
        hint="Only when it is not the one that evidence and agreement give."
        maxLength={500}
        defaultValue={oneOf(values["content.levelReason"])}
        optional
      />
    </div>
  );
}

interface Axes {
  evidence?: Evidence | undefined;
  agreement?: Agreement | undefined;
}

const axesOf = (evidence: string | undefined, agreement: string | undefined): Axes => ({
  evidence: EVIDENCES.find((one) => one === evidence),
  agreement: AGREEMENTS.find((one) => one === agreement),
});

const chosen = (box: HTMLElement | null, name: string) =>
  box?.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;

const chosenAxes = (box: HTMLElement | null) => axesOf(chosen(box, EVIDENCE), chosen(box, AGREEMENT));

/** The level that both give, once both are chosen. */
function chooseLevel(box: HTMLElement | null, { evidence, agreement }: Axes): void {
  if (!evidence || !agreement) return;
  const level = defaultLevel(evidence, agreement);
  const choice = box?.querySelector<HTMLInputElement>(`input[name="${LEVEL}"][value="${level}"]`);
  if (choice) choice.checked = true;
}

function hintFor({ evidence, agreement }: Axes): string {
  if (!evidence || !agreement) return "Follows from evidence and agreement; you may move it one step, with a reason.";
  const allowed = allowedLevels(evidence, agreement).map((level) => LEVEL_WORDS[level]);
  const level = LEVEL_WORDS[defaultLevel(evidence, agreement)];
  return `${sentence(level)} follows from these two. With a reason you may choose among ${allowed.join(", ")}.`;
}

/** The level for every pair, with the chosen pair marked. */
function LevelTable({ evidence, agreement }: Axes) {
  return (
    <table className="font-sans text-xs">
      <caption className="label pb-1 text-left">Level by evidence and agreement</caption>
      <thead>
        <tr>
          <th scope="col" className="pr-3 text-left font-normal text-faint">
            agreement
          </th>
          {EVIDENCES.map((column) => (
            <th key={column} scope="col" className="px-1 py-1 font-normal text-faint sm:px-2">
              {`${EVIDENCE_WORDS[column]} `}
              <span className="max-sm:sr-only">evidence</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {AGREEMENTS.toReversed().map((row) => (
          <tr key={row}>
            <th scope="row" className="pr-3 text-left font-normal text-faint">
              {AGREEMENT_WORDS[row]}
            </th>
            {EVIDENCES.map((column) => {
              const isHere = row === agreement && column === evidence;
              return (
                <td
                  key={column}
                  aria-current={isHere || undefined}
                  className={`border px-1 py-1 text-center sm:px-2 ${isHere ? "border-accent bg-accent-wash font-semibold" : "border-rule"}`}
                >
                  {LEVEL_WORDS[defaultLevel(column, row)]}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
