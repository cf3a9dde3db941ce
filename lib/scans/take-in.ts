import { createHash } from "node:crypto";
import { invalid } from "@/lib/errors";
import { typeOf } from "./file-type";
import { checkPdf } from "./pdf";
import { remakePicture } from "./picture";
import type { ScanType } from "./vocabulary";

/** What is kept of a file that was sent, beside the files themselves. */
export interface TakenIn {
  row: {
    type: ScanType;
    sha256: string;
    bytes: number;
    width: number | null;
    height: number | null;
    thumbnailSha256: string | null;
  };
  /** By their hashes. */
  files: { sha256: string; bytes: Uint8Array }[];
}

export const sha256Of = (file: Uint8Array): string => createHash("sha256").update(file).digest("hex");

/**
 * Makes of a file what is kept of it: a picture is made anew and gets a small one, a PDF stays as it is.
 * @throws AppError INVALID, at "file", for any other kind of file, whatever it is called, and as `remakePicture`
 *   and `checkPdf`.
 */
export async function takeIn(given: Uint8Array): Promise<TakenIn> {
  const type = typeOf(given);
  if (type === null) {
    throw invalid("file", "This is neither a PNG nor a JPEG nor a PDF, whatever its name says. Choose one of these.");
  }
  if (type === "PDF") {
    checkPdf(given);
    const sha256 = sha256Of(given);
    const row = { type, sha256, bytes: given.length, width: null, height: null, thumbnailSha256: null };
    return { row, files: [{ sha256, bytes: given }] };
  }
  const { file, width, height, thumbnail } = await remakePicture(given, type);
  const [sha256, thumbnailSha256] = [sha256Of(file), sha256Of(thumbnail)];
  return {
    row: { type, sha256, bytes: file.length, width, height, thumbnailSha256 },
    files: [
      { sha256, bytes: file },
      { sha256: thumbnailSha256, bytes: thumbnail },
    ],
  };
}
