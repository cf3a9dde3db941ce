import { CheckboxCards } from "@/components/ui/choices";
import { type Option, Select, TextArea } from "@/components/ui/inputs";
import { MoreFields } from "@/components/ui/more-fields";
import { optionsOf } from "@/components/ui/options";
import { type FormValues, oneOf } from "@/lib/form-state";
import { ANSWER_WORDS, QUESTIONS, QUESTION_WORDS } from "@/lib/quotations/vocabulary";

interface FindingFieldsProps {
  values: FormValues;
  /** The claim's citations, by their ids. */
  citations: readonly Option[];
}

/** The five questions: an answer, what it rests on, and the citations that carry it. */
export function FindingFields({ values, citations }: FindingFieldsProps) {
  return QUESTIONS.map((question) => {
    const within = `content.findings.${question}`;
    const carrying = [values[`${within}.citations[]`] ?? []].flat();
    return (
      <fieldset key={question} className="min-w-0 space-y-4 border-l border-rule pl-4">
        <legend className="float-left w-full font-sans text-sm font-[550]">{QUESTION_WORDS[question].asks}</legend>
        <div className="clear-both space-y-4">
          <Select
            name={`${within}.answer`}
            label="Answer"
            options={optionsOf(ANSWER_WORDS)}
            defaultValue={oneOf(values[`${within}.answer`]) ?? "NOT_ESTABLISHED"}
          />
          <TextArea
            name={`${within}.note`}
            label="What it rests on"
            hint="Where it is not established, what was not seen."
            maxLength={1000}
            rows={2}
            defaultValue={oneOf(values[`${within}.note`])}
            optional
          />
          {citations.length > 0 && (
            <MoreFields summary="Sources that carry it" names={[`${within}.citations`]} open={carrying.length > 0}>
              {/* So that a form that comes back knows that none is ticked from one that never asked. */}
              <input type="hidden" name={`${within}.citations[]`} value="" />
              <CheckboxCards
                name={`${within}.citations[]`}
                label="Of the sources attached to this claim"
                choices={citations}
                defaultValues={carrying}
              />
            </MoreFields>
          )}
        </div>
      </fieldset>
    );
  });
}
