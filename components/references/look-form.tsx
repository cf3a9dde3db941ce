import { FilterForm, FilterSelect } from "@/components/ui/filters";
import { Notice } from "@/components/ui/notice";
import type { LookParams } from "@/lib/references/schema";
import { LANGUAGES, LANGUAGE_FACTS, STYLES, STYLE_FACTS } from "@/lib/references/vocabulary";
import { LastChoice } from "./last-choice";

const STYLE_OPTIONS = STYLES.map((value) => ({ value, word: STYLE_FACTS[value].word }));
const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, word: LANGUAGE_FACTS[value].word }));

interface LookFormProps {
  /** The page's own path. */
  action: string;
  look: LookParams;
  /** Names in the address that were not understood. */
  ignored: readonly string[];
}

/** In which style and language the references of a page stand. */
export function LookForm({ action, look, ignored }: LookFormProps) {
  return (
    <div className="mt-6 max-w-measure space-y-4">
      <div data-print="no">
        <FilterForm action={action} label="Style and language of the references">
          <div className="grid gap-4 sm:grid-cols-2">
            <FilterSelect name="style" label="Style" value={look.style} options={STYLE_OPTIONS} />
            <FilterSelect name="lang" label="Language" value={look.lang} options={LANGUAGE_OPTIONS} />
          </div>
        </FilterForm>
      </div>
      <LastChoice action={action} look={look} />
      {ignored.length > 0 && (
        <Notice>Part of this address was not understood and is left out: {ignored.join(", ")}.</Notice>
      )}
      <p className="hidden font-sans text-sm print:block">
        {STYLE_FACTS[look.style].word}, in {LANGUAGE_FACTS[look.lang].word}.
      </p>
    </div>
  );
}
