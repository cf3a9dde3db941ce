import { expect, test } from "vitest";
import { EncodingFinder } from "@/lib/bibliography/encoding";
import { guessFormat } from "@/lib/bibliography/formats";

function found(bytes: readonly number[] | Uint8Array, size = 3) {
  const finder = new EncodingFinder();
  const all = Uint8Array.from(bytes);
  for (let at = 0; at < all.length; at += size) finder.look(all.subarray(at, at + size));
  return finder.find();
}
/** As `decode` reads it, letter by letter. */
function encoded(words: string, encoding: string): number[] {
  const decoder = new TextDecoder(encoding);
  const byLetter = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Array.from(words, (letter) => byLetter.get(letter) ?? 0x3f);
}

test("a file that is no text has no encoding", () => {
  expect(found([0x25, 0x50, 0x00, 0x01])).toBeNull();
});

test("UTF-8 and UTF-16 are known for certain, wherever a chunk ends", () => {
  expect(found(new TextEncoder().encode("Šnore, Гумилёв, 中"))).toBe("utf-8");
  expect(found([0xef, 0xbb, 0xbf, 0x41])).toBe("utf-8");
  expect(found([0xff, 0xfe, 0x41, 0x00])).toBe("utf-16le");
  expect(found([0xfe, 0xff, 0x00, 0x41])).toBe("utf-16be");
  expect(found([0x41, 0xd0])).toBe("windows-1257");
});

test("the old encodings are told apart by the letters that are used", () => {
  expect(found(encoded("TI  - Большой террор", "windows-1251"))).toBe("windows-1251");
  expect(found(encoded("AU  - Šnore, Edvīns", "windows-1257"))).toBe("windows-1257");
  expect(found(encoded("AU  - Courtois, Stéphane", "windows-1252"))).toBe("windows-1252");
});

test("a format is known by its first record, not by what that quotes", () => {
  expect(guessFormat("% exported\n@book{a, title={TY  - x}}")).toBe("BIBLATEX");
  expect(guessFormat("\uFEFFTY  - BOOK\r\nN1  - @book{a}\r\n".slice(1))).toBe("RIS");
  expect(guessFormat('[{"id": "a", "note": "@book{b}"}]')).toBe("CSL_JSON");
  expect(guessFormat("Dear reader,")).toBeNull();
});
