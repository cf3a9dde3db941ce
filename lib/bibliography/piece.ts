/** What a file of records is taken apart into. Pure. */

/** One record as it stands in its file. */
export interface Piece {
  /** Where it begins, from 1. */
  line: number;
  text: string;
  /** Why it is no whole record; null when it is one. */
  fault: string | null;
}

/** Takes lines one by one, some in several parts, and gives the records that end in them. */
export interface LineSplitter {
  /** @param begins false for a further part of a line that was too long for one. */
  take(part: string, line: number, begins: boolean): Piece[];
  end(): Piece[];
}

/** More in one record is no record: something was never closed. */
export const LONGEST_RECORD = 1_000_000;
