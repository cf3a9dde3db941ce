import { z } from "zod";
import { FORMATS, FORMAT_FILES, type Format, formatName, formatNamed } from "./formats";
import type { CslItem } from "@/lib/sources/csl";
import { writeList } from "./write";
import type { Named } from "./write-bibtex";

/** The format of a file as an address names it. */
export const fileFormat = z
  .string("Name a format.")
  .transform((name) => formatNamed(name))
  .refine((named) => named !== null, `One of ${FORMATS.map(formatName).join(", ")}.`);

/** An item of a CSL-JSON list, apart from its name in it. */
export const named = ({ id, ...csl }: CslItem & { id: string }): Named => ({ id, csl });

/** A list of sources as a file to save. Pure. */
export function fileOf(
  format: Format,
  name: string,
  batches: AsyncIterable<readonly Named[]> | Iterable<readonly Named[]>,
) {
  const { type, ending } = FORMAT_FILES[format];
  return { type, name: `${name}${ending}`, parts: writeList(format, batches) };
}
