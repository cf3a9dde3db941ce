import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { CslItem } from "./csl";

/**
 * The reference in APA style (7th edition) as one line of plain text, English terms whatever
 * the item's language. An EDTF date that CSL cannot hold is given as it stands.
 */
export function formatReference(item: CslItem): string {
  const issued = item.issued?.["date-parts"]
    ? item.issued
    : item.issued?.edtf
      ? { literal: item.issued.edtf }
      : undefined;
  const text = new Cite({ ...item, issued, id: "source" }).format("bibliography", {
    template: "apa",
    lang: "en-US",
    format: "text",
  });
  return String(text).replace(/\s+/g, " ").trim();
}
