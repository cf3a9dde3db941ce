/** As much of a text as is kept beside a quote; less only at its beginning and its end. */
const KEPT = 32;

/** The words before or after a quote; nothing where they were never recorded. */
export function Context({ text, side }: { text: string | null; side: "before" | "after" }) {
  if (text === null) return null;
  const more = text.length < KEPT ? "" : "…";
  return <span className="text-faint">{side === "before" ? `${more}${text}` : `${text}${more}`}</span>;
}
