import { createHash } from "node:crypto";
import { ENCODING_WORDS, type Encoding, EncodingFinder } from "@/lib/bibliography/encoding";
import { FORMAT_WORDS, type Format, guessFormat } from "@/lib/bibliography/formats";
import type { Piece } from "@/lib/bibliography/piece";
import { Splitter } from "@/lib/bibliography/split";
import { invalid } from "@/lib/errors";
import type { Actor } from "@/lib/transact";
import { beginImport, endTaking, takeIn } from "./take-in";

/** A file that can be read from its beginning as often as it takes. */
export interface GivenFile {
  fileName: string;
  open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Found out when they are not said. */
  format?: Format | undefined;
  encoding?: Encoding | undefined;
}

const BATCH = 200;
/** In which the first record has to begin. */
const BEGINNING = 100_000;

/**
 * Takes a file apart into the entries of an import, or goes on with the import of the same file. It is read
 * twice, first to find out what it is, and never held as a whole. `onBatch` is told how many entries more
 * are in.
 * @throws AppError FORBIDDEN below editor; INVALID, at "file" or "encoding", for what is no text, has no
 *   record or is encoded otherwise.
 */
export async function takeInFile(
  actor: Actor,
  file: GivenFile,
  onBatch: (count: number) => void = () => undefined,
): Promise<{ id: string; encoding: Encoding; format: Format }> {
  const { sha256, found, beginning } = await lookOver(file);
  const encoding = file.encoding ?? found;
  if (encoding === null) throw invalid("file", "This is not a text file. Give BibTeX, RIS or CSL-JSON.");
  const format = file.format ?? guessFormat(decoded(beginning, encoding));
  if (format === null)
    throw invalid(
      "file",
      `There is no record in this file that can be read as ${Object.values(FORMAT_WORDS).join(", ")}.`,
    );
  const { id, taken } = await beginImport(actor, { fileName: file.fileName, format, encoding, sha256 });
  if (taken === null) return { id, encoding, format };
  let next = taken;
  let batch: Piece[] = [];
  const flush = async () => {
    await takeIn(actor, id, next, batch);
    next += batch.length;
    onBatch(batch.length);
    batch = [];
  };
  let skip = taken;
  for await (const piece of piecesOf(file, format, encoding)) {
    if (skip > 0) skip -= 1;
    else if (batch.push(piece) === BATCH) await flush();
  }
  await flush();
  await endTaking(actor, id);
  return { id, encoding, format };
}

async function lookOver({ open }: GivenFile) {
  const [hash, finder] = [createHash("sha256"), new EncodingFinder()];
  const first: Uint8Array[] = [];
  let kept = 0;
  for await (const chunk of open()) {
    hash.update(chunk);
    finder.look(chunk);
    if (kept < BEGINNING) first.push(chunk.subarray(0, BEGINNING - kept));
    kept += chunk.length;
  }
  return { sha256: hash.digest("hex"), found: finder.find(), beginning: Buffer.concat(first) };
}

/** As far as it can be read; whether all of it can is found out later. */
const decoded = (bytes: Uint8Array, encoding: Encoding) => new TextDecoder(encoding).decode(bytes);

async function* piecesOf({ open }: GivenFile, format: Format, encoding: Encoding): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const splitter = new Splitter(format);
  try {
    for await (const chunk of open()) yield* splitter.push(decoder.decode(chunk, { stream: true }));
    yield* splitter.push(decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const words = ENCODING_WORDS[encoding];
    throw invalid(
      "encoding",
      `This file is not encoded as ${words}: some of its letters cannot be read so. Choose another.`,
    );
  }
  yield* splitter.end();
}
