import { type FieldWords } from "@/components/ui/collision";
import { FieldRow } from "@/components/ui/field";
import { Select, TextArea, TextInput } from "@/components/ui/inputs";
import { MoreFields } from "@/components/ui/more-fields";
import { optionsOf } from "@/components/ui/options";
import { type FormValues, oneOf } from "@/lib/form-state";
import { CSL_TYPE_WORDS, HEALTH_WORDS, SAW_WORDS } from "@/lib/sources/vocabulary";

/** Names of a source's fields within a form. */
export const sourceWords = (within: string): FieldWords => ({
  [`${within}.type`]: { label: "Kind of item", words: CSL_TYPE_WORDS },
  [`${within}.title`]: { label: "Title" },
  [`${within}.authors`]: { label: "Authors" },
  [`${within}.issued`]: { label: "Date" },
  [`${within}.containerTitle`]: { label: "Journal, newspaper, volume or site" },
  [`${within}.publisher`]: { label: "Publisher" },
  [`${within}.url`]: { label: "Address on the web" },
  [`${within}.doi`]: { label: "DOI" },
  [`${within}.isbn`]: { label: "ISBN" },
  [`${within}.language`]: { label: "Language" },
  [`${within}.seen`]: { label: "What you have seen of it", words: SAW_WORDS },
  [`${within}.editors`]: { label: "Editors" },
  [`${within}.translators`]: { label: "Translators" },
  [`${within}.publisherPlace`]: { label: "Place of publication" },
  [`${within}.volume`]: { label: "Volume" },
  [`${within}.issue`]: { label: "Issue" },
  [`${within}.page`]: { label: "Pages" },
  [`${within}.number`]: { label: "Number" },
  [`${within}.health`]: { label: "Its state", words: HEALTH_WORDS },
  [`${within}.note`]: { label: "Note on the source" },
});

const MORE = ["editors", "translators", "publisherPlace", "volume", "issue", "page", "number", "health", "note"];

interface SourceFieldsProps {
  /** "source" or "source.source". */
  within: string;
  values?: FormValues;
}

/** What is known of a source; the reference is made of it. */
export function SourceFields({ within, values = {} }: SourceFieldsProps) {
  const words = sourceWords(within);
  const field = (name: string) => ({
    name: `${within}.${name}`,
    label: words[`${within}.${name}`]?.label ?? name,
    defaultValue: oneOf(values[`${within}.${name}`]),
  });
  const names = { maxLength: 1200, rows: 2, hint: "One a line: Family, Given. An organisation as it is called." };
  return (
    <div className="space-y-5">
      <Select {...field("type")} options={optionsOf(CSL_TYPE_WORDS)} empty="Choose one" />
      <TextInput {...field("title")} hint="As printed. A description of your own goes in square brackets." />
      <TextArea {...field("authors")} {...names} optional />
      <FieldRow>
        <TextInput {...field("issued")} hint="1986, 1932-05-08, 1932/1933 or, when approximate, 1937~" optional />
        <TextInput {...field("language")} hint="A tag such as en, de, ru or uk" optional />
        <TextInput {...field("containerTitle")} optional />
        <TextInput {...field("publisher")} optional />
      </FieldRow>
      <TextInput {...field("url")} type="url" inputMode="url" optional />
      <FieldRow>
        <TextInput {...field("doi")} placeholder="10.1177/1750698015587151" optional />
        <TextInput {...field("isbn")} optional />
      </FieldRow>
      <Select
        {...field("seen")}
        options={optionsOf(SAW_WORDS)}
        defaultValue={field("seen").defaultValue ?? "NOTHING"}
      />
      <MoreFields
        summary="Editors, translators, volume, pages and more"
        names={MORE.map((name) => `${within}.${name}`)}
        open={MORE.some((name) => name !== "health" && (oneOf(values[`${within}.${name}`]) ?? "") !== "")}
      >
        <TextArea {...field("editors")} {...names} optional />
        <TextArea {...field("translators")} {...names} optional />
        <FieldRow>
          <TextInput {...field("publisherPlace")} optional />
          <TextInput {...field("volume")} optional />
          <TextInput {...field("issue")} optional />
          <TextInput {...field("page")} optional />
          <TextInput {...field("number")} hint="Of a report, an order or a file" optional />
          <Select
            {...field("health")}
            options={optionsOf(HEALTH_WORDS)}
            defaultValue={field("health").defaultValue ?? "OK"}
          />
        </FieldRow>
        <TextArea {...field("note")} maxLength={2000} rows={3} optional />
      </MoreFields>
    </div>
  );
}
