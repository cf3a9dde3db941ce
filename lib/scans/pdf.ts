import { invalid } from "@/lib/errors";

/** How far from its end a whole PDF says where its table is: readers look no further. */
const TAIL = 1_024;

/**
 * Looks at what can be known of a PDF without opening it: that it has an end, and is not encrypted. The names that
 * say so are never compressed. What it does when it is opened (scripts, links) cannot be known so, and what it tells of
 * whoever made it cannot be taken out for certain: it is kept as it is and never shown within a page.
 * @throws AppError INVALID, at "file".
 */
export function checkPdf(file: Uint8Array): void {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString("latin1");
  const tail = text.slice(-TAIL);
  if (!tail.includes("startxref") || !tail.includes("%%EOF")) {
    throw invalid("file", "This PDF breaks off before its end. Choose a whole one.");
  }
  for (const [, name = ""] of text.matchAll(NAMES)) {
    if (spoken(name) === "Encrypt") {
      throw invalid("file", "This PDF is encrypted, so readers could not open it. Save it without a password.");
    }
  }
}

/** As long as "Encrypt", of which any letter may be written as its number: "#45ncrypt". */
const NAMES = /\/([A-Za-z0-9#]{7,21})(?![A-Za-z0-9#])/g;

const spoken = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
