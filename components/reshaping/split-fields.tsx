"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Select, TextArea } from "@/components/ui/inputs";
import { optionsOf } from "@/components/ui/options";
import {
  CHECKABILITY_WORDS,
  CLAIM_TYPES,
  CLAIM_TYPE_WORDS,
  type Checkability,
  type ClaimType,
} from "@/lib/claims/vocabulary";
import { sentence } from "@/lib/format";
import { PartBoxes, type Shared } from "./part-boxes";

/** As many as the verb takes, and as few. */
const PART_NUMBERS = [1, 2, 3, 4] as const;
const FEWEST = 2;

/** What there is to share out. */
export interface Shareable {
  /** Slug. */
  claim: string;
  /** What the parts are likely to have in common with it. */
  wording: { type: ClaimType; checkability: Checkability };
  occurrences: readonly Shared[];
  citations: readonly Shared[];
  notes: readonly Shared[];
  /** In words; null when it has none. */
  figure: string | null;
  quotation: string | null;
}

interface SplitFieldsProps extends Shareable {
  /** What stands before the name of each field in the form they belong to, with its dot. */
  at?: string;
}

/** What each part says, then where everything that hangs on the claim belongs. */
export function SplitFields({ at = "", claim, wording, ...shared }: SplitFieldsProps) {
  const part = (number: number) => <Part key={number} at={at} number={number} wording={wording} />;
  return (
    <div className="group/split space-y-5">
      <input type="hidden" name={`${at}claim`} value={claim} />
      <Group
        at={at}
        title="What each part says"
        lead="One fact in neutral words each. Parts three and four may stay empty."
      >
        {PART_NUMBERS.slice(0, FEWEST).map(part)}
        <div className="more-parts">
          <Disclosure summary="A third and a fourth part">
            <div className="mt-3 space-y-8">{PART_NUMBERS.slice(FEWEST).map(part)}</div>
          </Disclosure>
        </div>
      </Group>
      <Sharing at={at} {...shared} />
      <p className="font-sans text-sm text-soft">
        The claim leaves lists and search. Its page stays, leads to its parts, and keeps its history, its wordings,
        disputes about the wording, and whatever you give to no part.
      </p>
    </div>
  );
}

interface GroupProps {
  at: string;
  title: string;
  lead: string;
  children: ReactNode;
}

/** Among the fields of another form it stands under a heading of that one's. */
function Group({ at, title, lead, children }: GroupProps) {
  const Heading = at === "" ? "h2" : "h4";
  return (
    <section className="space-y-5 border-t border-ink pt-4">
      <div>
        <Heading className="text-lg font-semibold">{title}</Heading>
        <p className="mt-1 max-w-measure font-sans text-sm text-soft">{lead}</p>
      </div>
      {children}
    </section>
  );
}

const TYPES = CLAIM_TYPES.map((type) => ({ value: type, word: sentence(CLAIM_TYPE_WORDS[type].name) }));

function Part({ at, number, wording }: { at: string; number: number; wording: Shareable["wording"] }) {
  const part = `${at}parts.${number - 1}`;
  return (
    <fieldset className="space-y-3 border-l border-edge pl-4">
      <legend className="label">Part {number}</legend>
      <TextArea
        name={`${part}.statement`}
        label={`Statement of part ${number}`}
        maxLength={500}
        rows={2}
        optional={number > FEWEST}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select name={`${part}.type`} label="Kind of claim" options={TYPES} defaultValue={wording.type} />
        <Select
          name={`${part}.checkability`}
          label="Whether it can be checked"
          options={optionsOf(CHECKABILITY_WORDS)}
          defaultValue={wording.checkability}
        />
      </div>
    </fieldset>
  );
}

type SharingProps = { at: string } & Omit<Shareable, "claim" | "wording">;

function Sharing({ at, occurrences, citations, notes, figure, quotation }: SharingProps) {
  return (
    <>
      <Group
        at={at}
        title="Where the document says it"
        lead="Tick every part that the words make. The claim keeps its own places too, for its history."
      >
        {occurrences.map((one, index) => (
          <PartBoxes
            key={one.id}
            name={`${at}occurrences.${index}`}
            thing={one}
            numbers={PART_NUMBERS}
            ticked={[1, 2]}
          />
        ))}
      </Group>
      {citations.length > 0 && (
        <Group
          at={at}
          title="Citations"
          lead="Tick the parts that each bears on. It goes to the first and is copied, with its checks, to the others. Ticked for none, it stays here."
        >
          {citations.map((one, index) => (
            <PartBoxes key={one.id} name={`${at}citations.${index}`} thing={one} numbers={PART_NUMBERS} ticked={[]} />
          ))}
        </Group>
      )}
      {notes.length > 0 && (
        <Group
          at={at}
          title="Confidence notes"
          lead="A note was signed on the whole claim. Where it goes to a part, it says so and is marked as stale; in doubt, let it stay."
        >
          {notes.map((one, index) => (
            <div key={one.id}>
              <input type="hidden" name={`${at}notes.${index}.id`} value={one.id} />
              <Select name={`${at}notes.${index}.part`} label={one.words} hint={one.hint} options={PLACES} />
            </div>
          ))}
        </Group>
      )}
      {(figure !== null || quotation !== null) && (
        <Group at={at} title="Figure and quotation" lead="Each goes to one part, or stays.">
          {figure !== null && <Select name={`${at}figure`} label="The figure" hint={figure} options={PLACES} />}
          {quotation !== null && (
            <Select name={`${at}quotation`} label="The quotation" hint={quotation} options={PLACES} />
          )}
        </Group>
      )}
    </>
  );
}

const PLACES = [
  { value: "0", word: "Stays with the claim" },
  ...PART_NUMBERS.map((number) => ({ value: String(number), word: `Goes to part ${number}` })),
];
