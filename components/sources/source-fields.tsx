"use client";

import { type ReactNode, useContext, useState } from "react";
import { type FieldWords } from "@/components/ui/collision";
import { FormContext } from "@/components/ui/form-context";
import { Select, TextArea, TextInput } from "@/components/ui/inputs";
import { optionsOf } from "@/components/ui/options";
import { type FormValues, oneOf } from "@/lib/form-state";
import { LONGEST_NAMES } from "@/lib/sources/names";
import { FIELD_LABELS, SOURCE_FIELDS, type SourceField, labelOf, matters } from "@/lib/sources/type-fields";
import { CSL_TYPE_WORDS, HEALTH_WORDS, SAW_WORDS } from "@/lib/sources/vocabulary";

/** Names of a source's fields within a form. */
export const sourceWords = (within: string): FieldWords => ({
  [`${within}.type`]: { label: "Kind of item", words: CSL_TYPE_WORDS },
  ...Object.fromEntries(SOURCE_FIELDS.map((field) => [`${within}.${field}`, { label: FIELD_LABELS[field] }])),
  [`${within}.seen`]: { label: "What you have seen of it", words: SAW_WORDS },
  [`${within}.health`]: { label: "Condition", words: HEALTH_WORDS },
  [`${within}.note`]: { label: "Note on the source" },
});

const NAMES = "One a line: Family, Given. An organisation as it is called; with a comma in it, in quotation marks.";
const DATE = "1986, 1932-05-08 or, about then, 1937~";
const HINTS: Partial<Record<SourceField, string>> = {
  title: "As printed. A description of your own goes in square brackets.",
  authors: NAMES,
  directors: NAMES,
  editors: NAMES,
  translators: NAMES,
  interviewers: NAMES,
  recipients: NAMES,
  reviewedAuthors: NAMES,
  issued: DATE,
  originalDate: DATE,
  eventDate: DATE,
  accessed: DATE,
  archivedUrl: "Where a web archive keeps a copy of the page; https only",
  archivedOn: "2026-11-30",
  language: "A tag such as en, de, ru or uk",
};

const LISTS: readonly SourceField[] = [
  "authors",
  "directors",
  "editors",
  "translators",
  "interviewers",
  "recipients",
  "reviewedAuthors",
];
const WIDE: readonly SourceField[] = [
  "title",
  "originalTitle",
  "reviewedTitle",
  "containerTitle",
  "url",
  "archivedUrl",
  ...LISTS,
];

interface SourceFieldsProps {
  /** "source" or "source.source". */
  within: string;
  values?: FormValues;
}

/**
 * What is known of a source; the reference is made of it. Fields that the kind of item has no use for
 * are out of sight while nothing stands in them (source-fields.css), and all are one box away.
 */
export function SourceFields({ within, values = {} }: SourceFieldsProps) {
  const { state } = useContext(FormContext);
  const typed = "values" in state ? state.values : {};
  const given = (name: string) => oneOf(values[`${within}.${name}`]);
  const [type, setType] = useState(oneOf(typed[`${within}.type`]) ?? given("type"));
  return (
    <div className="source-fields space-y-5">
      <Select
        name={`${within}.type`}
        label="Kind of item"
        options={optionsOf(CSL_TYPE_WORDS)}
        empty="Choose one"
        defaultValue={given("type")}
        onChoose={setType}
      />
      <div className="flow-root">
        <div className="-mb-4 grid gap-x-4 sm:grid-cols-2">
          {SOURCE_FIELDS.map((field) => (
            <Shelf key={field} wide={WIDE.includes(field)} matters={matters(field, type)}>
              <Control
                field={field}
                name={`${within}.${field}`}
                label={labelOf(field, type)}
                defaultValue={given(field)}
              />
            </Shelf>
          ))}
        </div>
      </div>
      <label className="flex items-center gap-2 font-sans text-sm">
        <input type="checkbox" className="every-field size-4" /> Show every field
      </label>
      <Select
        name={`${within}.seen`}
        label="What you have seen of it"
        options={optionsOf(SAW_WORDS)}
        defaultValue={given("seen") ?? "NOTHING"}
      />
      <Select
        name={`${within}.health`}
        label="Condition"
        options={optionsOf(HEALTH_WORDS)}
        defaultValue={given("health") ?? "OK"}
      />
      <TextArea
        name={`${within}.note`}
        label="Note on the source"
        defaultValue={given("note")}
        maxLength={2000}
        rows={2}
        optional
      />
    </div>
  );
}

const ROW = "mb-4 sm:row-span-4 sm:grid sm:grid-rows-subgrid sm:*:contents";

/** Fields beside one another keep labels, hints and controls on one line each (see FieldRow). */
function Shelf({ wide, matters: has, children }: { wide: boolean; matters: boolean; children: ReactNode }) {
  return (
    <div className={wide ? "mb-4 sm:col-span-2" : ROW} data-spare={has ? undefined : ""}>
      {children}
    </div>
  );
}

interface ControlProps {
  field: SourceField;
  name: string;
  label: string;
  defaultValue: string | undefined;
}

function Control({ field, ...props }: ControlProps) {
  const shared = { ...props, hint: HINTS[field], optional: field !== "title" };
  // The blank is what source-fields.css tells an empty field by.
  if (LISTS.includes(field)) return <TextArea {...shared} placeholder=" " maxLength={LONGEST_NAMES} rows={2} />;
  if (field === "url" || field === "archivedUrl")
    return <TextInput {...shared} placeholder=" " type="url" inputMode="url" />;
  return <TextInput {...shared} placeholder=" " />;
}
