import type { TextPart } from "@/lib/search/highlight";

/** Text with what a search met in it marked. */
export const Highlighted = ({ parts }: { parts: readonly TextPart[] }) =>
  parts.map(({ text, hit }, index) =>
    hit ? (
      <mark
        key={index}
        className="bg-accent-wash text-inherit underline decoration-accent decoration-1 underline-offset-3"
      >
        {text}
      </mark>
    ) : (
      text
    ),
  );
