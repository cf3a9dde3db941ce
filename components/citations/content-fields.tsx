import { EstimateFields, estimateWords } from "@/components/estimates/estimate-fields";
import { RadioCards } from "@/components/ui/choices";
import { type FieldWords } from "@/components/ui/collision";
import { FieldRow } from "@/components/ui/field";
import { type Option, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { MoreFields } from "@/components/ui/more-fields";
import { optionsOf } from "@/components/ui/options";
import {
  CREDIBILITY_WORDS,
  LOCATOR_LABELS,
  OVERLAP_REASON_WORDS,
  RELIABILITY_WORDS,
  SOURCE_ROLE_WORDS,
  STANCE_WORDS,
} from "@/lib/citations/vocabulary";
import type { KnownScopes } from "@/lib/estimates/known";
import { type FormValues, oneOf } from "@/lib/form-state";

/** Names of what a citation says, in the order of the form. */
const CONTENT_WORDS: FieldWords = {
  "content.stance": { label: "How the source stands to the claim", words: STANCE_WORDS },
  "content.summary": { label: "What the source says, in your own words" },
  "content.locatorLabel": { label: "Kind of place" },
  "content.locator": { label: "Place in the source" },
  "content.excerpt": { label: "The source’s own words" },
  "content.excerptLanguage": { label: "Language of the excerpt" },
  "content.excerptTranslation": { label: "The same in English" },
  "content.derivesFrom": { label: "What it repeats" },
  "content.overlapReason": { label: "Why the two are not independent", words: OVERLAP_REASON_WORDS },
  "content.bearsOn": { label: "Part of the claim it bears on" },
  "content.role": { label: "Role of the source", words: SOURCE_ROLE_WORDS },
  "content.roleReason": { label: "Why it has this role" },
  "content.reliability": { label: "Reliability of the source", words: RELIABILITY_WORDS },
  "content.credibility": { label: "Credibility of what it says", words: CREDIBILITY_WORDS },
  "content.gradesReason": { label: "Why it is graded so" },
  ...estimateWords("content.estimate"),
};

/** As they read where two versions stand side by side; `others` are those it may repeat. */
export const contentWords = (others: readonly Option[]): FieldWords => ({
  ...CONTENT_WORDS,
  "content.derivesFrom": {
    label: "What it repeats",
    words: Object.fromEntries(others.map(({ value, word }) => [value, word])),
  },
});

interface ContentFieldsProps {
  values: FormValues;
  /** The other citations of the claim, which this one may repeat. */
  others: readonly Option[];
  /** The claim is about how many: a figure is looked for. */
  quantity: boolean;
  /** Scopes that the claim’s figures have already. */
  known: KnownScopes;
}

/** What a citation says of its source. */
export function ContentFields({ values, others, quantity, known }: ContentFieldsProps) {
  const field = (name: string) => ({
    name: `content.${name}`,
    label: CONTENT_WORDS[`content.${name}`]?.label ?? name,
    defaultValue: oneOf(values[`content.${name}`]),
  });
  const hasFigure = Object.keys(values).some((name) => name.startsWith("content.estimate."));
  return (
    <>
      <RadioCards {...field("stance")} choices={optionsOf(STANCE_WORDS)} columns={2} />
      <TextArea {...field("summary")} maxLength={1500} hint="What stands there, not what follows from it." />
      <FieldRow>
        <Select
          {...field("locatorLabel")}
          options={LOCATOR_LABELS.map((value) => ({ value, word: value }))}
          empty="None"
          optional
        />
        <TextInput {...field("locator")} hint="For example 227–229" maxLength={120} optional />
      </FieldRow>
      <TextArea {...field("excerpt")} maxLength={1500} rows={3} hint="Copied exactly, as short as will do." optional />
      <MoreFields
        summary="Translation, part of the claim, and grades"
        names={GRADES}
        open={GRADES.some((name) => !["", "UNSTATED", "F", "6"].includes(oneOf(values[name]) ?? ""))}
      >
        <TextInput {...field("excerptLanguage")} hint="A tag such as de, ru or uk" optional />
        <TextArea {...field("excerptTranslation")} maxLength={1500} rows={3} optional />
        <TextInput {...field("bearsOn")} hint="Leave it empty when it bears on the whole claim." optional />
        <Select
          {...field("role")}
          options={optionsOf(SOURCE_ROLE_WORDS)}
          defaultValue={field("role").defaultValue ?? "UNSTATED"}
        />
        <TextInput {...field("roleReason")} maxLength={300} optional />
        <FieldRow>
          <Select
            {...field("reliability")}
            options={optionsOf(RELIABILITY_WORDS)}
            defaultValue={field("reliability").defaultValue ?? "F"}
          />
          <Select
            {...field("credibility")}
            options={optionsOf(CREDIBILITY_WORDS)}
            defaultValue={field("credibility").defaultValue ?? "6"}
          />
        </FieldRow>
        <TextInput {...field("gradesReason")} hint="Needed once you judge either." maxLength={500} optional />
      </MoreFields>
      {others.length > 0 && (
        <MoreFields
          summary="Whether it repeats another citation"
          names={REPEATS}
          open={REPEATS.some((name) => (oneOf(values[name]) ?? "") !== "")}
        >
          <Select
            {...field("derivesFrom")}
            hint="When this source says it only because that one does, or both have it from the same place."
            options={others}
            empty="Nothing: it speaks for itself"
            optional
          />
          <Select {...field("overlapReason")} options={optionsOf(OVERLAP_REASON_WORDS)} empty="None" optional />
        </MoreFields>
      )}
      <EstimateFields within="content.estimate" values={values} known={known} open={quantity || hasFigure} />
    </>
  );
}

const REPEATS = ["content.derivesFrom", "content.overlapReason"];
const GRADES = [
  "excerptLanguage",
  "excerptTranslation",
  "bearsOn",
  "role",
  "roleReason",
  "reliability",
  "credibility",
  "gradesReason",
].map((name) => `content.${name}`);
