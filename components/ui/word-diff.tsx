import { wordDiff } from "@/lib/history/word-diff";

/** One text turned into another, word by word: struck through what went, underlined what came. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  return (
    <span className="whitespace-pre-line">
      {wordDiff(before, after).map(({ kind, text }, index) => {
        if (kind === "same") return text;
        return kind === "added" ? (
          <ins key={index} className="bg-wash decoration-1 underline-offset-4 [del+&]:ms-[0.2em]">
            <span className="sr-only"> [added: </span>
            {text}
            <span className="sr-only">] </span>
          </ins>
        ) : (
          <del key={index} className="text-faint decoration-1">
            <span className="sr-only"> [removed: </span>
            {text}
            <span className="sr-only">] </span>
          </del>
        );
      })}
    </span>
  );
}
