/** Text set in lines without a browser to measure it. Pure. */

export interface Line {
  x: number;
  /** Of the baseline. */
  y: number;
  text: string;
  size: number;
  anchor?: "middle" | "end";
  bold?: boolean;
  faint?: boolean;
}

/** No sans-serif in use is wider than this on average, as a share of its size. */
const WIDTH = 0.58;

export const widthOf = (text: string, size: number): number => Array.from(text).length * size * WIDTH;

/** Breaks a text into lines that are no wider; a word that is too long is cut. */
export function linesOf(text: string, width: number, size: number): string[] {
  const most = Math.max(4, Math.floor(width / (size * WIDTH)));
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(" ").flatMap((one) => pieces(one, most))) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (Array.from(longer).length <= most) current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  return current === "" ? lines : [...lines, current];
}

function pieces(word: string, most: number): string[] {
  const letters = Array.from(word);
  const cuts = Math.ceil(letters.length / most);
  return Array.from({ length: cuts }, (_, index) => letters.slice(index * most, (index + 1) * most).join(""));
}

/** The box that a line takes up, for seeing that no two overlap. */
export function boxOf({ x, y, text, size, anchor }: Line) {
  const width = widthOf(text, size);
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.22 };
}
