import { type FieldWords } from "@/components/ui/collision";
import { TextInput, Select } from "@/components/ui/inputs";
import { FieldRow } from "@/components/ui/field";
import { MoreFields } from "@/components/ui/more-fields";
import { optionsOf } from "@/components/ui/options";
import { CAUSE_WORDS, COMPARATOR_WORDS, METHOD_WORDS } from "@/lib/estimates/vocabulary";
import type { KnownScopes } from "@/lib/estimates/known";
import type { FormValues } from "@/lib/form-state";
import { oneOf } from "@/lib/form-state";
import { FigureField } from "./figure-field";

/** Names of an estimate's fields within a form. */
export const estimateWords = (within: string): FieldWords => ({
  [`${within}.figure`]: { label: "The figure, in words or digits" },
  [`${within}.comparator`]: { label: "How the figure is meant", words: COMPARATOR_WORDS, unset: "ABOUT" },
  [`${within}.low`]: { label: "Low" },
  [`${within}.best`]: { label: "Best" },
  [`${within}.high`]: { label: "High" },
  [`${within}.unit`]: { label: "Unit" },
  [`${within}.counted`]: { label: "What is counted" },
  [`${within}.countedAs`]: { label: "The same in common words" },
  [`${within}.place`]: { label: "Place" },
  [`${within}.period`]: { label: "Period" },
  [`${within}.periodText`]: { label: "Period, in words" },
  [`${within}.cause`]: { label: "Cause", words: CAUSE_WORDS, unset: "UNSTATED" },
  [`${within}.method`]: { label: "How it was arrived at", words: METHOD_WORDS, unset: "UNSTATED" },
  [`${within}.qualifier`]: { label: "How the words were read as a number" },
});

interface EstimateFieldsProps {
  /** "content.estimate". */
  within: string;
  values: FormValues;
  known: KnownScopes;
  /** Open from the start; else folded away until somebody has a figure to give. */
  open: boolean;
}

/** Low, best and high of something counted, with its scope. Left empty, there is no estimate. */
export function EstimateFields({ within, values, known, open }: EstimateFieldsProps) {
  const words = estimateWords(within);
  const field = (name: string) => ({
    name: `${within}.${name}`,
    label: words[`${within}.${name}`]?.label ?? name,
    defaultValue: oneOf(values[`${within}.${name}`]),
  });
  const offer = (list: keyof KnownScopes) => ({ list: `${within}-${list}` });
  const figure = { inputMode: "decimal", optional: true } as const;
  return (
    <MoreFields summary="A figure: how many it gives" names={[within]} open={open}>
      <p className="font-sans text-sm text-faint">
        Give the figure, and say what is counted, where and when. Leave all of it empty when there is no figure. What
        the source does not say stays “not stated”.
      </p>
      <FigureField name={`${within}.figure`} />
      <MoreFields
        summary="Low, best and high apart"
        names={["low", "best", "high", "comparator"].map((name) => `${within}.${name}`)}
        open={["low", "best", "high"].some((name) => values[`${within}.${name}`] !== undefined)}
      >
        <Select
          {...field("comparator")}
          options={optionsOf(COMPARATOR_WORDS)}
          defaultValue={field("comparator").defaultValue ?? "ABOUT"}
        />
        <FieldRow columns={3}>
          <TextInput {...field("low")} {...figure} />
          <TextInput {...field("best")} {...figure} />
          <TextInput {...field("high")} {...figure} />
        </FieldRow>
      </MoreFields>
      <TextInput {...field("counted")} hint="In the source’s words: excess deaths; recorded executions; officers." />
      <TextInput
        {...field("countedAs")}
        {...offer("countedAs")}
        hint="Figures with the same words here may be compared and stand in one panel. Leave it empty when the source does not say plainly what it counts."
        maxLength={120}
        optional
      />
      <FieldRow>
        <TextInput {...field("unit")} {...offer("units")} placeholder="deaths" />
        <TextInput {...field("place")} {...offer("places")} placeholder="Soviet Ukraine" />
      </FieldRow>
      {(["units", "countedAs", "places"] as const).map((list) => (
        <datalist key={list} id={`${within}-${list}`}>
          {known[list].map((word) => (
            <option key={word}>{word}</option>
          ))}
        </datalist>
      ))}
      <FieldRow>
        <TextInput {...field("period")} hint="1932, 1932/1933, or 1937~ when approximate" optional />
        <TextInput {...field("periodText")} optional />
        <Select
          {...field("cause")}
          options={optionsOf(CAUSE_WORDS)}
          defaultValue={field("cause").defaultValue ?? "UNSTATED"}
        />
        <Select
          {...field("method")}
          options={optionsOf(METHOD_WORDS)}
          defaultValue={field("method").defaultValue ?? "UNSTATED"}
        />
      </FieldRow>
      <TextInput {...field("qualifier")} hint="For example: tens of thousands, read as at least 20,000" optional />
    </MoreFields>
  );
}
