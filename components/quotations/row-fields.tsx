import { FieldRow } from "@/components/ui/field";
import { type Option, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { type FormValues, oneOf } from "@/lib/form-state";

/** Names of what is said of a rendering, and of a step between who quotes and who is quoted, in the order of the form. */
export const RENDERING_LABELS = {
  text: "The words",
  language: "Language",
  translator: "Translator",
  publication: "Publication",
  citationId: "Source that carries it",
} as const;

export const LINK_LABELS = {
  label: "Who, or which work",
  date: "Date",
  gap: "How the one before came to the words",
  citationId: "Source that carries it",
} as const;

interface RowFieldsProps {
  number: number;
  values: FormValues;
  /** The claim's citations, by their ids. */
  citations: readonly Option[];
}

/** The words in one edition, translation or author. */
export function RenderingFields({ number, values, citations }: RowFieldsProps) {
  const field = fieldOf(`content.renderings.${number}`, RENDERING_LABELS, values);
  return (
    <>
      <TextArea {...field("text")} maxLength={1000} rows={2} hint="Copied letter by letter." />
      <FieldRow>
        <TextInput {...field("language")} hint="A tag such as en" />
        <TextInput {...field("translator")} maxLength={160} optional />
        <TextInput {...field("publication")} maxLength={300} optional />
        <Select {...field("citationId")} options={citations} empty="None" optional />
      </FieldRow>
    </>
  );
}

const WAYS: readonly Option[] = [
  { value: "", word: "From this one, as far as is known" },
  { value: "true", word: "By a way that is not known" },
];

/** One step back from who quotes to who is quoted. */
export function LinkFields({ number, values, citations }: RowFieldsProps) {
  const field = fieldOf(`content.trail.${number}`, LINK_LABELS, values);
  const way = field("gap");
  return (
    <>
      <TextInput {...field("label")} maxLength={200} />
      <FieldRow>
        <TextInput {...field("date")} hint="1849-01-13, 1849 or 1849~" optional />
        <Select {...field("citationId")} options={citations} empty="None" optional />
      </FieldRow>
      <Select {...way} options={WAYS} defaultValue={way.defaultValue === "true" ? "true" : ""} />
    </>
  );
}

const fieldOf =
  <L extends Readonly<Record<string, string>>>(within: string, labels: L, values: FormValues) =>
  (name: keyof L & string) => ({
    name: `${within}.${name}`,
    label: labels[name],
    defaultValue: oneOf(values[`${within}.${name}`]),
  });
