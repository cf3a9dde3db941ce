"use client";

import { useContext } from "react";
import { RadioCards } from "@/components/ui/choices";
import { FormContext } from "@/components/ui/form-context";
import { type Option, Select, TextArea, TextInput } from "@/components/ui/inputs";

/** Words that were chosen in the text. */
export interface ChosenWords {
  paragraph: number;
  /** Code points from the start of the text. */
  start: number;
  quote: string;
}

/** The document, and what is known of the place in it before anybody types. */
export interface PlaceIn {
  document: string;
  /** BCP 47, of the document. */
  language: string;
  /** Empty when there are too many for a list. */
  paragraphs: readonly Option[];
  voices: readonly Option[];
  /** Chosen beforehand; null when the person has not said where. */
  paragraph: string | null;
  /** Null when the words are still to be typed. */
  chosen: ChosenWords | null;
}

interface PlaceFieldsProps extends PlaceIn {
  /** Of the fields in the form: "occurrence". */
  within: string;
}

/** Where a document makes a claim: the paragraph, the very words, and who says them. */
export function PlaceFields({ within, document, language, chosen, voices, ...where }: PlaceFieldsProps) {
  return (
    <>
      <input type="hidden" name={`${within}.document`} value={document} />
      {chosen ? (
        <Chosen within={within} chosen={chosen} language={language} />
      ) : (
        <Typed within={within} language={language} {...where} />
      )}
      <Select name={`${within}.voice`} label="Who says it there" options={voices} empty="Choose one" />
    </>
  );
}

function Chosen({ within, chosen, language }: { within: string; chosen: ChosenWords; language: string }) {
  return (
    <div className="font-sans text-sm">
      <p className="font-[550]">The exact words, in paragraph {chosen.paragraph}</p>
      <blockquote lang={language} className="mt-1.5 border-l border-edge pl-4 font-serif text-lg italic">
        {chosen.quote}
      </blockquote>
      <input type="hidden" name={`${within}.paragraph`} value={chosen.paragraph} />
      <input type="hidden" name={`${within}.start`} value={chosen.start} />
      <input type="hidden" name={`${within}.quote`} value={chosen.quote} />
    </div>
  );
}

function Typed({
  within,
  language,
  paragraphs,
  paragraph,
}: Pick<PlaceFieldsProps, "within" | "language" | "paragraphs" | "paragraph">) {
  const name = `${within}.paragraph`;
  const start = paragraph ?? undefined;
  return (
    <>
      {paragraphs.length > 0 ? (
        <Select name={name} label="Paragraph" options={paragraphs} empty="Choose one" defaultValue={start} />
      ) : (
        <TextInput name={name} label="Number of the paragraph" inputMode="numeric" defaultValue={start} />
      )}
      <TextArea
        name={`${within}.quote`}
        label="The exact words"
        hint="A short fragment, copied letter by letter."
        maxLength={400}
        rows={2}
        lang={language}
      />
      <WhichPlace name={`${within}.start`} />
    </>
  );
}

/** Words that stand more than once in the paragraph: the form came back to ask which are meant. */
function WhichPlace({ name }: { name: string }) {
  const { state } = useContext(FormContext);
  const places = state.status === "asked" ? (state.choices[name] ?? []) : [];
  if (places.length === 0) return null;
  return (
    <div role="alert">
      <RadioCards
        name={name}
        label={`These words stand ${places.length} times in this paragraph. Which are meant?`}
        choices={places}
      />
    </div>
  );
}
