import { invalid } from "@/lib/errors";
import { codePointsOf } from "./code-points";

/** From what somebody pastes or uploads to a text that can be kept. Pure. */

/** The most that is imported, in bytes of UTF-8. */
export const TEXT_LIMIT = 5_000_000;
export const PARAGRAPHS_LIMIT = 20_000;

/** Offsets are code points, end exclusive. */
export interface Bounds {
  number: number;
  start: number;
  end: number;
}

const refuse = (message: string) => invalid("text", message);

const TOO_LARGE = "This is more than 5 MB of text. Import it in parts, each as a document of its own.";

/**
 * Reads a file as text: UTF-8, or UTF-16 that says so in its first bytes.
 * @throws AppError INVALID, at "text", for a file that is too large, is no text, or is encoded otherwise.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > TEXT_LIMIT * 2) throw refuse(TOO_LARGE);
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff && "utf-16be";
  if (!wide && bytes.includes(0)) {
    throw refuse("This is not a text file. Give plain text (.txt), Markdown (.md) or HTML (.html).");
  }
  try {
    return new TextDecoder(wide || "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuse(
      wide
        ? "This file says that it is UTF-16, but is not. Save it as UTF-8 and try again."
        : "This file is not encoded as UTF-8, so its letters would be wrong. Save it as UTF-8 and try again.",
    );
  }
}

// Tab and line feed are the only control characters a text needs; those that turn the direction of writing can hide words.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u;

/**
 * The text as it is kept: NFC, line feeds at the ends of lines, no byte order mark. Nothing else is
 * changed: Markdown stays as it is written, and so do spaces.
 * @throws AppError INVALID, at "text", when it is empty, longer than 5 MB, has control characters or
 *   more than 20,000 paragraphs.
 */
export function cleanText(raw: string): string {
  const text = raw
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|[\u0085\u2028]/g, "\n")
    .replaceAll("\u2029", "\n\n")
    .normalize("NFC");
  if (text.trim() === "") throw refuse("There is no text here.");
  if (new TextEncoder().encode(text).length > TEXT_LIMIT) throw refuse(TOO_LARGE);
  const control = CONTROL.exec(text);
  if (control) {
    const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const line = text.slice(0, control.index).split("\n").length;
    throw refuse(
      `This holds an invisible control character (U+${code}, line ${line}). Take it out, or save the file as plain text.`,
    );
  }
  if (paragraphsOf(text).length > PARAGRAPHS_LIMIT)
    throw refuse("This has more than 20,000 paragraphs. Import it in parts.");
  return text;
}

/** The runs of lines between blank ones, with their indentation, without the line feed at the end. */
export function paragraphsOf(text: string): Bounds[] {
  const points = codePointsOf(text);
  const bounds: Bounds[] = [];
  let isOpen = false;
  let at = 0;
  // Line by line: one pattern for a whole run would need a stack as deep as the run has lines.
  for (const line of text.split("\n")) {
    const [start, end] = [at, at + line.length];
    const last = bounds.at(-1);
    const isBlank = line.trim() === "";
    if (!isBlank && isOpen && last) last.end = points.toPoint(end);
    else if (!isBlank)
      bounds.push({ number: bounds.length + 1, start: points.toPoint(start), end: points.toPoint(end) });
    isOpen = !isBlank;
    at = end + 1;
  }
  return bounds;
}

/** Number of the paragraph in which an offset lies, or of the last one before it; 1 at the least. */
export function paragraphAt(paragraphs: readonly Bounds[], point: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= point) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}
