import { occurrenceInput } from "@/lib/claims/schema";
import { getViewer } from "@/lib/auth";
import { findPlaces } from "@/lib/documents/reading";
import { type FormState, valuesOf } from "@/lib/form-state";

const sought = occurrenceInput.pick({ document: true, paragraph: true, quote: true });

/**
 * Words that were typed and stand more than once in their paragraph: the form goes back to ask which are meant,
 * each with what stands around it. Null when there is nothing to ask.
 */
export async function askWhichPlace(form: FormData, within: string): Promise<FormState | null> {
  const field = (name: string) => form.get(`${within}.${name}`);
  if (field("start")) return null;
  const asked = sought.safeParse({ document: field("document"), paragraph: field("paragraph"), quote: field("quote") });
  if (!asked.success) return null;
  const places = await findPlaces(asked.data.document, await getViewer(), asked.data);
  if (places.length < 2) return null;
  const choices = places.map(({ start, prefix, quote, suffix }) => ({
    value: String(start),
    word: `…${prefix}[${quote}]${suffix}…`,
  }));
  return { status: "asked", values: valuesOf(form), choices: { [`${within}.start`]: choices } };
}
