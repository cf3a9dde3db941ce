import type { ReactNode } from "react";
import { dateWords } from "@/lib/quotations/date-words";
import { directionOf, languageWords } from "@/lib/quotations/language";
import { type Marks, marksOf } from "@/lib/quotations/marks";
import type { QuotationView, RenderingView } from "@/lib/quotations/view";
import { CarriedBy, type Citations } from "./carried";
import { comparisonWords, Marked } from "./marked";

/** The words as given, the original and every rendering side by side, with what departs from the words as given. */
export function Wordings({ claim, quotation }: { claim: Citations; quotation: QuotationView }) {
  const { asGiven, asGivenLanguage, originalWording, originalLanguage, renderings, saidBy } = quotation;
  const over = (text: string, language: string) =>
    marksOf({ text: asGiven, language: asGivenLanguage }, { text, language });
  const original = originalWording === null ? null : over(originalWording, originalLanguage);
  const rendered = renderings.map((rendering) => ({ rendering, marks: over(rendering.text, rendering.language) }));
  const isMarked = [original, ...rendered.map(({ marks }) => marks)].some((marks) => marks?.ok && !marks.agrees);
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(18rem,100%),1fr))] gap-x-10 gap-y-8">
        <Column name="As given" language={asGivenLanguage} text={asGiven} marks={null}>
          said to be by {saidBy}
        </Column>
        <Column name="Original" language={originalLanguage} text={originalWording} marks={original}>
          {originOf(quotation) || "where it stands is not recorded"}
        </Column>
        {rendered.map(({ rendering, marks }, index) => (
          <Column key={index} name="Rendering" language={rendering.language} text={rendering.text} marks={marks}>
            {`${publicationOf(rendering)} `}
            <CarriedBy claim={claim} ids={[rendering.citationId]} />
          </Column>
        ))}
      </div>
      {isMarked && (
        <p className="mt-5 max-w-measure font-sans text-xs text-faint">
          Compared with the words as given: <ins className="bg-wash underline-offset-4">underlined</ins> what only this
          text has, <del>struck through</del> what only the words as given have in its place. Where a text begins
          earlier or goes on longer, it is not marked.
        </p>
      )}
    </>
  );
}

const originOf = ({ originAuthor, originWork, originDate, originLocator }: QuotationView): string =>
  [originAuthor, originWork, originDate === null ? null : dateWords(originDate), originLocator]
    .filter(Boolean)
    .join(", ");

function publicationOf({ translator, publication }: RenderingView): string {
  const by = translator === "" ? "" : `translated by ${translator}`;
  return [publication, by].filter(Boolean).join(", ") || "translator and publication not recorded";
}

interface ColumnProps {
  name: string;
  language: string;
  /** Null when the words are not known. */
  text: string | null;
  /** Null for the words that the others are compared with. */
  marks: Marks | null;
  children: ReactNode;
}

/** Heading, words and origin stand on the same lines in every column. */
function Column({ name, language, text, marks, children }: ColumnProps) {
  const said = marks && comparisonWords(marks);
  return (
    <figure className="row-span-3 grid min-w-0 grid-rows-subgrid gap-y-1.5 border-t border-rule pt-2">
      <p className="label">
        {name} · {languageWords(language)}
      </p>
      {text === null ? (
        <p className="text-soft">Not found, or not recorded yet.</p>
      ) : (
        <blockquote lang={language === "und" ? undefined : language} dir={directionOf(language)} className="text-lg">
          “{marks ? <Marked marks={marks} text={text} /> : text}”
        </blockquote>
      )}
      <figcaption className="font-sans text-xs text-soft">
        <p>{children}</p>
        {said !== null && <p className="mt-1 text-faint">{said}</p>}
      </figcaption>
    </figure>
  );
}
