import { AppError, type FieldErrors } from "@/lib/errors";
import type { CslItem } from "./csl";
import { fromCsl } from "./form";
import { type NewSource, type TypedSource, newSource } from "./schema";

/** A title may be absent here, never empty. */
const asked = newSource.partial({ title: true });

/**
 * What a form says of a source that has a record. A field that says what stands there already is not refused,
 * whatever it says: records from elsewhere hold what nobody would be let type, and whoever corrects a year need
 * not mend the rest. Pure.
 * @throws AppError INVALID, by field, for what was changed and is not well formed.
 */
export function readRevision(before: CslItem, typed: TypedSource): NewSource {
  const standing = Object.entries(fromCsl(before)).filter(
    ([field, words]) => tidied(typed[field]) === tidied(words) && !isWellFormed(field, words),
  );
  const kept: Partial<NewSource> = Object.fromEntries(standing);
  const parsed = asked.safeParse(Object.fromEntries(Object.entries(typed).filter(([field]) => !(field in kept))));
  if (parsed.success) return { ...parsed.data, title: parsed.data.title ?? before.title, ...kept };
  const fields: FieldErrors = {};
  for (const { path, message } of parsed.error.issues) (fields[`source.${path.join(".")}`] ??= []).push(message);
  throw new AppError("INVALID", "Some fields need attention. Nothing was saved yet.", { fields });
}

const SHAPE = new Map(Object.entries(newSource.shape));
const isWellFormed = (field: string, words: unknown): boolean => SHAPE.get(field)?.safeParse(words).success === true;

/** A browser sends line ends and accents its own way. */
const tidied = (words: string | undefined) => words?.replace(/\r\n?/g, "\n").normalize("NFC").trim();
