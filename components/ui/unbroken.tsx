import type { ReactNode } from "react";

/** Text in which a range like "1932-33" never parts at the end of a line; for headings, where it would be seen. */
export function Unbroken({ text }: { text: string }): ReactNode {
  return text.split(/(\d[\d.,]*(?:[-–/]\d[\d.,]*)+[^\s]*)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}
