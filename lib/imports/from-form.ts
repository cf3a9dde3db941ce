import { invalid } from "@/lib/errors";

/**
 * The fields of a form with the bytes of the file that was chosen, or of what was pasted.
 * @throws AppError INVALID, at "text", when there are both.
 */
export async function withFile(form: Record<string, unknown>, data: FormData): Promise<Record<string, unknown>> {
  const { text = "", ...fields } = form;
  const pasted = typeof text === "string" && text.trim() !== "" ? new TextEncoder().encode(text) : undefined;
  const file = data.get("file");
  const chosen = file instanceof File && file.size > 0 ? file : undefined;
  if (chosen && pasted) throw invalid("text", "Choose a file or paste records, not both.");
  if (chosen) return { ...fields, file: new Uint8Array(await chosen.arrayBuffer()), fileName: chosen.name.slice(-200) };
  return { ...fields, file: pasted, fileName: "Pasted records" };
}
