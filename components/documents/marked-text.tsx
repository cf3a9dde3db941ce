import { Fragment } from "react";
import { type Mark, type Segment, segmentsOf } from "@/lib/documents/segments";
import type { ReadableParagraph } from "@/lib/documents/reading";

/** Where the number of a claim stands in the text, and where the claim stands in the list. */
export const inText = (n: number) => `in-text-${n}`;
export const inList = (n: number) => `claim-${n}`;

/**
 * A paragraph of a document with the claims made in it: their words are underlined, and where those end a number
 * leads to the claim. The numbers are drawn by the style sheet, so that whoever copies or selects the text gets
 * nothing but the text.
 */
export function MarkedText({
  paragraph: { number, start, text },
  marks,
  language,
}: {
  paragraph: ReadableParagraph;
  marks: readonly Mark[];
  language: string;
}) {
  return (
    <p lang={language} data-paragraph={number} data-start={start} className="marked-text">
      {marks.length === 0
        ? text
        : segmentsOf(text, start, marks).map((segment, index) => <Piece key={index} segment={segment} />)}
    </p>
  );
}

function Piece({ segment: { text, covering, ending } }: { segment: Segment }) {
  if (covering.length === 0) return text;
  return (
    <Fragment>
      <mark data-claims={covering.join(" ")} data-depth={covering.length > 1 ? "2" : undefined}>
        {text}
      </mark>
      {ending.map((n) => (
        <a key={n} id={inText(n)} href={`#${inList(n)}`} data-n={n} aria-label={`Claim ${n}`} />
      ))}
    </Fragment>
  );
}
