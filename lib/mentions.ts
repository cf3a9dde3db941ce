import { tokenize } from "linkifyjs";

/**
 * People named in a text by "@" and their handle. Pure. A handle within an e-mail address, a web address or a longer
 * word names nobody.
 */

/** As `person_handle_shape` has it. Read in any case: handles are kept in small letters. */
const MENTION = /(?<![\p{L}\p{N}_@.+/-])@([a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?)(?![\p{L}\p{N}_@-])/giu;

export interface Mention {
  /** In small letters. */
  handle: string;
  /** As it was typed, with its "@". */
  words: string;
}

/** A text that holds no addresses, parted at what might name somebody. Joined again it is the text. */
export function partsOf(text: string): (string | Mention)[] {
  const parts: (string | Mention)[] = [];
  let from = 0;
  for (const { 0: words, 1: handle = "", index } of text.matchAll(MENTION)) {
    if (index > from) parts.push(text.slice(from, index));
    parts.push({ handle: handle.toLowerCase(), words });
    from = index + words.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** Handles that a text names, each once, in the order in which they come. Whether somebody has them is not asked. */
export function mentionsIn(text: string): string[] {
  const free = tokenize(text).filter((token) => !token.isLink);
  const named = free.flatMap((token) => partsOf(token.toString()));
  return [...new Set(named.flatMap((part) => (typeof part === "string" ? [] : part.handle)))];
}
