import { withForms } from "./months";
import type { Look, Run } from "./runs";

/**
 * The processor writes a reference as one string. Instead of HTML, which would have to be read again, it is
 * made to write what follows: a mark, a letter for the look, the words, a second mark. Both marks are of
 * Unicode's private use and are taken out of whatever a record brings along, so nothing in it can forge them.
 */
const OPEN = "\uE0C0";
const CLOSE = "\uE0C1";
/** Stands beside what must not be taken for something else on the way, and is not written. */
export const GUARD = "\uE0C2";

type State = { getTerm: (name: string) => string };
const same = (_: State, text: string) => text;
const marked = (letter: string) => (_: State, text: string) => `${OPEN}${letter}${text}${CLOSE}`;
/** Called without words for a single mark that stands within a word: an apostrophe. */
const quoted = (open: string, close: string) => (state: State, text?: string) =>
  text === undefined ? "’" : state.getTerm(open) + text + state.getTerm(close);

/** How the processor is to write what: its own table of output formats has one of these for HTML, one for RTF. */
export const RUNS_FORMAT = {
  text_escape: (text?: string) => (text ?? "").replace(/[\uE0C0-\uE0C2]/g, ""),
  bibstart: "",
  bibend: "",
  "@passthrough/true": same,
  "@font-style/italic": marked("i"),
  "@font-style/oblique": marked("i"),
  "@font-style/normal": marked("I"),
  "@font-variant/small-caps": marked("c"),
  "@font-variant/normal": marked("C"),
  "@font-weight/bold": marked("b"),
  "@font-weight/normal": marked("B"),
  "@font-weight/light": false,
  "@text-decoration/none": marked("U"),
  "@text-decoration/underline": marked("u"),
  "@vertical-align/sup": marked("s"),
  "@vertical-align/sub": marked("d"),
  "@vertical-align/baseline": marked("V"),
  "@strip-periods/true": same,
  "@strip-periods/false": same,
  "@quotes/true": quoted("open-quote", "close-quote"),
  "@quotes/inner": quoted("open-inner-quote", "close-inner-quote"),
  "@quotes/false": false,
  "@cite/entry": same,
  "@bibliography/entry": same,
  "@display/block": (_: State, text: string) => ` ${text}`,
  "@display/left-margin": marked("m"),
  "@display/right-inline": same,
  "@display/indent": (_: State, text: string) => ` ${text}`,
  "@showid/true": same,
  "@URL/true": same,
  "@DOI/true": same,
};

const ON: Partial<Record<string, Look>> = {
  i: "italic",
  c: "smallCaps",
  b: "bold",
  u: "underlined",
  s: "raised",
  d: "lowered",
};
const OFF: Partial<Record<string, readonly Look[]>> = {
  I: ["italic"],
  C: ["smallCaps"],
  B: ["bold"],
  U: ["underlined"],
  V: ["raised", "lowered"],
};

/** What the style sets in the margin, a number for instance, and what follows. */
export interface Written {
  margin: readonly Run[];
  runs: readonly Run[];
}

/** Reads what the processor wrote. */
export function readOutput(text: string): Written {
  const written: { margin: Run[]; runs: Run[] } = { margin: [], runs: [] };
  const within: string[] = [];
  for (const [part] of withForms(text).matchAll(/\uE0C0.|\uE0C1|[^\uE0C0\uE0C1]+/gsu)) {
    if (part === CLOSE) within.pop();
    else if (part.startsWith(OPEN)) within.push(part.slice(1));
    else append(within.includes("m") ? written.margin : written.runs, { text: part, ...lookOf(within) });
  }
  return { margin: trimmed(written.margin), runs: trimmed(written.runs) };
}

/** The innermost has the last word: what is roman within italics is not italic. */
function lookOf(within: readonly string[]): Partial<Record<Look, true>> {
  const look: Partial<Record<Look, true>> = {};
  for (const letter of within) {
    const on = ON[letter];
    if (on !== undefined) look[on] = true;
    for (const off of OFF[letter] ?? []) delete look[off];
  }
  return look;
}

const sameLook = (one: Run, other: Run) =>
  JSON.stringify({ ...one, text: "" }) === JSON.stringify({ ...other, text: "" });

function append(list: Run[], run: Run): void {
  const last = list.at(-1);
  if (last !== undefined && sameLook(last, run)) last.text += run.text;
  else list.push(run);
}

/** Without space at either end, and nowhere two spaces in a row. A space that must not break stays one. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.map((run) => ({ ...run, text: run.text.replace(/[ \t\r\n]+/g, " ") }));
  const [first, last] = [kept.at(0), kept.at(-1)];
  if (first !== undefined) first.text = first.text.trimStart();
  if (last !== undefined) last.text = last.text.trimEnd();
  return kept.filter(({ text }) => text !== "");
}
