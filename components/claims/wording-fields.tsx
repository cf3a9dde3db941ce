import { RadioCards } from "@/components/ui/choices";
import { type FieldWords } from "@/components/ui/collision";
import { Select, TextArea } from "@/components/ui/inputs";
import { optionsOf } from "@/components/ui/options";
import { CHECKABILITY_WORDS, CLAIM_TYPES, CLAIM_TYPE_WORDS } from "@/lib/claims/vocabulary";
import { sentence } from "@/lib/format";
import { type FormValues, oneOf } from "@/lib/form-state";

const TYPE_NAMES = Object.fromEntries(CLAIM_TYPES.map((type) => [type, CLAIM_TYPE_WORDS[type].name]));

/** Names of a wording's fields, in the order of the form. */
export const WORDING_WORDS: FieldWords = {
  "wording.statement": { label: "Statement" },
  "wording.type": { label: "Kind of claim", words: TYPE_NAMES },
  "wording.checkability": { label: "Whether it can be checked", words: CHECKABILITY_WORDS },
  "wording.note": { label: "Note on how the claim is read" },
};

/** Statement, kind, checkability and note of a claim. */
export function WordingFields({ values, onType }: { values: FormValues; onType?: (type: string) => void }) {
  const field = (name: string) => ({
    name: `wording.${name}`,
    label: WORDING_WORDS[`wording.${name}`]?.label ?? name,
    defaultValue: oneOf(values[`wording.${name}`]),
  });
  const types = CLAIM_TYPES.map((type) => ({
    value: type,
    word: sentence(CLAIM_TYPE_WORDS[type].name),
    hint: CLAIM_TYPE_WORDS[type].asks,
  }));
  return (
    <>
      <TextArea
        {...field("statement")}
        maxLength={500}
        rows={2}
        hint="One fact in neutral words, on one line, free of anybody’s phrasing."
      />
      <RadioCards {...field("type")} choices={types} columns={3} {...(onType && { onChoose: onType })} />
      <Select {...field("checkability")} options={optionsOf(CHECKABILITY_WORDS)} empty="Choose one" />
      <TextArea {...field("note")} maxLength={2000} rows={3} optional />
    </>
  );
}
