import { db } from "@/lib/db";
import { newId } from "@/lib/id";

/** An import that was compared with the library: one new record and one doubtful, straight into the tables. */
export async function buildImport(personId: string) {
  const id = newId();
  const row = { raw: "@book{k}", leftOut: [] };
  return db().import.create({
    data: {
      id,
      personId,
      fileName: "list.bib",
      format: "BIBLATEX",
      encoding: "utf-8",
      sha256: id.replaceAll("-", "").padEnd(64, "0"),
      state: "READY",
      stopped: "Stopped in a test.",
      entries: {
        create: [
          { ...row, number: 1, line: 1, verdict: "NEW", csl: { type: "book", title: `New ${id}` } },
          { ...row, number: 2, line: 5, verdict: "DOUBTFUL", csl: { type: "book", title: `Doubtful ${id}` } },
        ],
      },
    },
  });
}
