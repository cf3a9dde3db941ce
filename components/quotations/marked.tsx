import type { Mark, Marks } from "@/lib/quotations/marks";

/** Why two texts are not laid over each other, or that nothing departs. */
const SAID: Record<"ANOTHER_LANGUAGE" | "NOTHING_IN_COMMON" | "AGREES", string> = {
  ANOTHER_LANGUAGE: "In another language than the words as given, so not compared word by word.",
  NOTHING_IN_COMMON: "Has no word in common with the words as given.",
  AGREES: "Agrees with the words as given, as far as both go.",
};

/** What comparing showed where no mark shows it; null where there are marks. */
export function comparisonWords(marks: Marks): string | null {
  if (!marks.ok) return SAID[marks.why];
  return marks.agrees ? SAID.AGREES : null;
}

/** A text with what departs from the words as given: underlined what only it has, struck through what only they have. */
export function Marked({ marks, text }: { marks: Marks; text: string }) {
  return marks.ok ? marks.parts.map((mark, index) => <MarkedPart key={index} mark={mark} />) : text;
}

function MarkedPart({ mark: { kind, text } }: { mark: Mark }) {
  switch (kind) {
    case "same":
      return text;
    case "beyond":
      return <span className="text-soft">{text}</span>;
    case "added":
      return (
        <ins className="bg-wash decoration-1 underline-offset-4">
          <span className="sr-only"> [only here: </span>
          {text}
          <span className="sr-only">] </span>
        </ins>
      );
    case "removed":
      return (
        <>
          <del className="text-faint decoration-1">
            <span className="sr-only"> [only in the words as given: </span>
            {text.trimEnd()}
            <span className="sr-only">] </span>
          </del>{" "}
        </>
      );
  }
}
