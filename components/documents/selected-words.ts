/** What is selected in the reading view: words of one paragraph, or why they cannot be used. */
export type SelectedWords =
  | { kind: "words"; paragraph: number; start: number; end: number; quote: string }
  | { kind: "problem"; message: string };

/** The longest quote of a document, in code points. */
const LONGEST = 400;

const countPoints = (text: string) => Array.from(text).length;

const paragraphOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(".marked-text") ?? null;

/**
 * Reads a selection as offsets in the text, in code points; the spaces around the words are left out. Null when
 * nothing of the text is selected. What is selected of the next paragraph without a word of it does not count:
 * a triple click goes that far.
 */
export function readSelection(range: Range): SelectedWords | null {
  const [first, last] = [paragraphOf(range.startContainer), paragraphOf(range.endContainer)];
  if (first === null) return last === null ? null : { kind: "problem", message: OUTSIDE };
  const inside = range.cloneRange();
  if (last !== first) {
    if (last !== null && !isBlank(from(last, range.endContainer, range.endOffset))) {
      return { kind: "problem", message: "These words go over two paragraphs. Choose words of one." };
    }
    inside.setEnd(first, first.childNodes.length);
  }
  const words = inside.toString();
  const quote = words.trim();
  if (quote === "") return null;
  const before = from(first, range.startContainer, range.startOffset) + words.slice(0, words.indexOf(quote));
  const start = Number(first.dataset.start) + countPoints(before);
  const length = countPoints(quote);
  if (length > LONGEST) {
    return { kind: "problem", message: `These are ${length} characters. Choose at most ${LONGEST}.` };
  }
  return { kind: "words", paragraph: Number(first.dataset.paragraph), start, end: start + length, quote };
}

const OUTSIDE = "This begins outside the text. Choose words of one paragraph.";

const isBlank = (text: string) => text.trim() === "";

/** The text of an element from its beginning to a point inside it. */
function from(element: HTMLElement, node: Node, offset: number): string {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString();
}
