/** In which encoding a file's letters are. Pure. */

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "windows-1257"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const ENCODING_WORDS: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1251": "Windows-1251 (Cyrillic)",
  "windows-1252": "Windows-1252 (Western European)",
  "windows-1257": "Windows-1257 (Baltic)",
};

/** Letters of Latvian and Lithuanian in Windows-1257 that in Windows-1252 are Icelandic ones: Š š Ž ž. */
const BALTIC = new Set([0xd0, 0xf0, 0xde, 0xfe]);

/**
 * Looks a file over, chunk by chunk. What begins with a byte order mark is what that says; what is UTF-8
 * throughout is UTF-8. Else it is one of three old encodings: Windows-1251 when most of the letters beyond
 * ASCII stand side by side, as in Cyrillic words; Windows-1257 when there is a š or ž in it; else Windows-1252.
 */
export class EncodingFinder {
  readonly #utf8 = new TextDecoder("utf-8", { fatal: true });
  #first: number[] = [];
  #isUtf8 = true;
  #high = 0;
  #besideHigh = 0;
  #baltic = 0;
  #before = 0;
  #hasNul = false;

  look(chunk: Uint8Array): void {
    if (this.#first.length < 2) this.#first.push(...chunk.subarray(0, 2));
    if (this.#isUtf8) this.#isUtf8 = decodes(this.#utf8, chunk, true);
    for (const byte of chunk) {
      if (byte === 0) this.#hasNul = true;
      if (byte >= 0x80) {
        this.#high += 1;
        if (this.#before >= 0x80) this.#besideHigh += 1;
        if (BALTIC.has(byte)) this.#baltic += 1;
      }
      this.#before = byte;
    }
  }

  /** Null for a file that is no text. */
  find(): Encoding | null {
    const [first, second] = this.#first;
    if (first === 0xff && second === 0xfe) return "utf-16le";
    if (first === 0xfe && second === 0xff) return "utf-16be";
    if (this.#hasNul) return null;
    if (this.#isUtf8 && decodes(this.#utf8, new Uint8Array(), false)) return "utf-8";
    if (this.#besideHigh > this.#high / 2) return "windows-1251";
    return this.#baltic > 0 ? "windows-1257" : "windows-1252";
  }
}

function decodes(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch {
    return false;
  }
}
