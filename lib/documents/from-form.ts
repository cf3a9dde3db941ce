import { invalid } from "@/lib/errors";
import { textOfHtml } from "./html";
import { decodeText } from "./text";

/**
 * The fields of a form with the text that was pasted, or that of the file that was chosen. HTML, known by the
 * file's name, becomes its words.
 * @throws AppError INVALID, at "text", for a file that is no text, and when there are both.
 */
export async function withText(form: Record<string, unknown>, data: FormData): Promise<Record<string, unknown>> {
  const file = data.get("file");
  if (!(file instanceof File) || file.size === 0) return form;
  if (typeof form.text === "string" && form.text.trim() !== "") {
    throw invalid("text", "Paste the text or choose a file, not both: they may differ.");
  }
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  return { ...form, text: /\.html?$/i.test(file.name) ? textOfHtml(text) : text };
}
