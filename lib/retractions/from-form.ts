import { invalid } from "@/lib/errors";

/** The fields of a form with the notices of its preview, which come back as they were sent. @throws AppError INVALID */
export function noticesFromForm(form: Record<string, unknown>): Record<string, unknown> {
  try {
    return { ...form, notices: JSON.parse(String(form.notices)) };
  } catch {
    throw invalid("file", "What was read is lost. Choose the list again.");
  }
}
