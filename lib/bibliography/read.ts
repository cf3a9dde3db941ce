import { brokenRecord, type ReadRecord, recordOf } from "./beside";
import type { Format } from "./formats";
import type { Piece } from "./piece";
import { readBibtex } from "./read-bibtex";
import { readRis } from "./read-ris";

/** The records of pieces, in their order: each with its CSL-JSON item or with why there is none. Pure. */
export function readPieces(format: Format, pieces: readonly Piece[]): ReadRecord[] {
  if (format === "CSL_JSON") return pieces.map(readJson);
  return format === "RIS" ? pieces.map(readRis) : readBibtex(pieces);
}

function readJson({ text, fault }: Piece): ReadRecord {
  const label = /"id"\s*:\s*"?([^",}]+)/.exec(text)?.[1]?.trim() ?? "";
  if (fault !== null) return brokenRecord(label, fault);
  try {
    const given: unknown = JSON.parse(text);
    if (typeof given !== "object" || given === null) return brokenRecord(label, "It is no record.");
    return recordOf(label, { ...given });
  } catch {
    return brokenRecord(label, "It is not well formed: a quotation mark, a comma or a bracket is wrong.");
  }
}
