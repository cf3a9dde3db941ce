/** Segments that are pages or lists beside those of a claim, a document or a source: nothing is given such an address. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(["new", "near", "duplicates", "export", "import"]);

/** A stable address from words: ASCII, at most 60 characters, cut at a word. "" when nothing is left. */
export function slugOf(words: string): string {
  const plain = words
    .replace(/ß/gu, "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain.length <= 60
    ? plain
    : plain
        .slice(0, 61)
        .replace(/-?[^-]*$/, "")
        .replace(/-+$/, "");
}
