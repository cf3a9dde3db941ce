import { type Readable, pipeline } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import { invalid } from "@/lib/errors";
import { cut } from "@/lib/sources/cut";
import { readDoi, readPmid } from "@/lib/sources/identifiers";
import { type Notice, noticeInput } from "./schema";

/** One row of a list: the notice, and by what the paper it is about is known. */
export interface Listed {
  /** In the file, from 1; where the row ends. */
  line: number;
  doi: string | null;
  pmid: string | null;
  notice: Notice;
}

export interface Fault {
  line: number;
  why: string;
}

/** The columns of Retraction Watch's list that are read. */
const COLUMNS = [
  "Record ID",
  "RetractionDate",
  "RetractionDOI",
  "RetractionPubMedID",
  "OriginalPaperDOI",
  "OriginalPaperPubMedID",
  "RetractionNature",
  "Reason",
] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

const RECORD_BYTES = 200_000;

/**
 * The rows of a list in the columns of Retraction Watch, one after the other, so that a list of any length takes as
 * much memory as one row. A row that cannot be read is told to `onFault` and left out.
 * @throws AppError INVALID, at "file", when it is no such list.
 */
export async function* readList(csv: Readable, onFault: (fault: Fault) => void): AsyncGenerator<Listed> {
  const parser = parse({
    bom: true,
    columns: checkedHeader,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: RECORD_BYTES,
    on_skip: (error) => {
      if (error) onFault({ line: Number(error.lines ?? 0), why: csvFault(error) });
      return undefined;
    },
  });
  // Faults reach whoever reads.
  pipeline(csv, parser, () => undefined);
  for await (const { record, info } of parser as AsyncIterable<{ record: Row; info: { lines: number } }>) {
    const listed = readRow(record, info.lines);
    if ("why" in listed) onFault(listed);
    else yield listed;
  }
}

function checkedHeader(header: string[]): string[] {
  const names = header.map((name) => name.trim());
  const missing = COLUMNS.filter((name) => !names.includes(name));
  if (missing.length === 0) return names;
  throw invalid("file", `This is no list in the columns of Retraction Watch: it has no column ${missing.join(", ")}.`);
}

function csvFault({ code }: CsvError): string {
  if (code === "CSV_RECORD_INCONSISTENT_COLUMNS") return "it has more or fewer columns than the first line";
  if (code === "CSV_MAX_RECORD_SIZE") return "it is too long: a quotation mark may not be closed";
  return "a quotation mark stands where none can";
}

const NATURES: Record<string, string> = {
  retraction: "RETRACTION",
  correction: "CORRECTION",
  "expression of concern": "CONCERN",
  reinstatement: "REINSTATEMENT",
};

function readRow(row: Row, line: number): Listed | Fault {
  const nature = NATURES[row.RetractionNature.trim().toLowerCase()];
  if (nature === undefined) return { line, why: `its nature is “${cut(row.RetractionNature, 40)}”` };
  const parsed = noticeInput.safeParse({
    record: row["Record ID"].trim(),
    nature,
    doi: doiOf(row.RetractionDOI),
    pmid: readPmid(row.RetractionPubMedID),
    day: dayOf(row.RetractionDate),
    reasons: reasonsOf(row.Reason),
  });
  if (!parsed.success) return { line, why: "it has no number of its own" };
  return { line, doi: doiOf(row.OriginalPaperDOI), pmid: readPmid(row.OriginalPaperPubMedID), notice: parsed.data };
}

const doiOf = (written: string): string | null => {
  const doi = readDoi(written)?.toLowerCase() ?? null;
  return doi !== null && doi.length <= 300 ? doi : null;
};

/** "5/31/2019 0:00": the month first. Null when it is no day. */
function dayOf(written: string): string | null {
  const [, month = "", day = "", year = ""] = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(written) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return noticeInput.shape.day.safeParse(iso).success ? iso : null;
}

/** "+Error in Data;+Unreliable Results;" */
const reasonsOf = (written: string): string[] =>
  written
    .split(";")
    .map((reason) => cut(reason.replace(/^\s*\+/, "").trim(), 200))
    .filter((reason) => reason !== "")
    .slice(0, 40);
