import { invalid } from "@/lib/errors";
import { SCAN_LIMIT } from "./vocabulary";

/**
 * The fields of a form with the bytes of the file that was chosen. What it is called, and what the browser takes it
 * for, is not looked at.
 * @throws AppError INVALID, at "file", without a file and for one that is too large.
 */
export async function withFile(form: Record<string, unknown>, data: FormData): Promise<Record<string, unknown>> {
  const file = data.get("file");
  if (!(file instanceof File) || file.size === 0) throw invalid("file", "Choose a file.");
  if (file.size > SCAN_LIMIT) throw invalid("file", `At most ${SCAN_LIMIT / 1_000_000} MB. Choose a smaller file.`);
  return { ...form, file: new Uint8Array(await file.arrayBuffer()) };
}
