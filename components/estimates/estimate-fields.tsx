import { type FieldWords } from "@/components/ui/collision";
import { TextInput, Select } from "@/components/ui/inputs";
import { MoreFields } from "@/components/ui/more-fields";
import { optionsOf } from "@/components/ui/options";
import { CAUSE_WORDS, COMPARATOR_WORDS, METHOD_WORDS } from "@/lib/estimates/vocabulary";
import type { FormValues } from "@/lib/form-state";
import { oneOf } from "@/lib/form-state";

/** Names of an estimate's fields within a form. */
export const estimateWords = (within: string): FieldWords => ({
  [`${within}.comparator`]: { label: "How the figure is meant", words: COMPARATOR_WORDS, unset: "ABOUT" },
  [`${within}.low`]: { label: "Low" },
  [`${within}.best`]: { label: "Best" },
  [`${within}.high`]: { label: "High" },
  [`${within}.unit`]: { label: "Unit" },
  [`${within}.counted`]: { label: "What is counted" },
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
  /** Open from the start; else folded away until somebody has a figure to give. */
  open: boolean;
}

/** Low, best and high of something counted, with its scope. Left empty, there is no estimate. */
export function EstimateFields({ within, values, open }: EstimateFieldsProps) {
  const words = estimateWords(within);
  const field = (name: string) => ({
    name: `${within}.${name}`,
    label: words[`${within}.${name}`]?.label ?? name,
    defaultValue: oneOf(values[`${within}.${name}`]),
  });
  const figure = { inputMode: "decimal", optional: true } as const;
  return (
    <MoreFields summary="A figure: how many it gives" names={[within]} open={open}>
      <p className="font-sans text-sm text-faint">
        Give at least one of low, best and high, and say what is counted, where and when. Leave all of it empty when
        there is no figure.
      </p>
      <Select
        {...field("comparator")}
        options={optionsOf(COMPARATOR_WORDS)}
        defaultValue={field("comparator").defaultValue ?? "ABOUT"}
      />
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <TextInput {...field("low")} {...figure} />
        <TextInput {...field("best")} {...figure} />
        <TextInput {...field("high")} {...figure} />
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextInput {...field("unit")} placeholder="deaths" />
        <TextInput {...field("place")} placeholder="Soviet Ukraine" />
      </div>
      <TextInput {...field("counted")} placeholder="deaths from famine above the usual" />
      <div className="grid items-end gap-4 sm:grid-cols-2">
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
      </div>
      <TextInput {...field("qualifier")} hint="For example: tens of thousands, read as at least 20,000" optional />
    </MoreFields>
  );
}
