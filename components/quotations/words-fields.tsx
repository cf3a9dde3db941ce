import type { FieldWords } from "@/components/ui/collision";
import { FieldRow } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { type FormValues, oneOf } from "@/lib/form-state";

const LABELS = {
  saidBy: "Who is said to have said it",
  asGiven: "The words as given",
  asGivenLanguage: "Language of the words as given",
  originalWording: "The words in the original",
  originalLanguage: "Language of the original",
  originAuthor: "Author of the original",
  originWork: "Work",
  originDate: "Date",
  originLocator: "Place in the work",
  translationNote: "Note on the translation",
  fidelityNote: "Note on the wording",
} as const;

/** Names of what is said of the words, in the order of the form, for a form that has them in this group. */
export const wordsWords = (within: string): FieldWords =>
  Object.fromEntries(Object.entries(LABELS).map(([name, label]) => [`${within}.${name}`, { label }]));

/** The words and where they come from. */
export function WordsFields({ within, values }: { within: string; values: FormValues }) {
  const field = (name: keyof typeof LABELS) => ({
    name: `${within}.${name}`,
    label: LABELS[name],
    defaultValue: oneOf(values[`${within}.${name}`]),
  });
  return (
    <>
      <TextInput {...field("saidBy")} maxLength={160} />
      <TextArea {...field("asGiven")} maxLength={1000} rows={3} />
      <TextArea {...field("originalWording")} maxLength={1000} rows={3} optional />
      <FieldRow>
        <TextInput {...field("asGivenLanguage")} hint="A tag such as en" />
        <TextInput {...field("originalLanguage")} hint="A tag such as de or ru; und where it is not known" />
        <TextInput {...field("originAuthor")} maxLength={160} optional />
        <TextInput {...field("originWork")} maxLength={300} optional />
        <TextInput {...field("originDate")} hint="1849-01-13, 1849 or 1849~" optional />
        <TextInput {...field("originLocator")} maxLength={200} optional />
      </FieldRow>
      <TextArea {...field("translationNote")} maxLength={1000} rows={2} optional />
      <TextArea {...field("fidelityNote")} maxLength={1000} rows={2} optional />
    </>
  );
}
