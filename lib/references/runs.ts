/** A stretch of a reference that is set in one way. */
export interface Run {
  text: string;
  italic?: true;
  bold?: true;
  smallCaps?: true;
  underlined?: true;
  raised?: true;
  lowered?: true;
}
export type Look = keyof Omit<Run, "text">;

/** The words alone, on one line. Pure. */
export const plainText = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
