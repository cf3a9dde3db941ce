import { type CslItem, fromCsl } from "@/lib/sources/csl";
import type { NewSource } from "@/lib/sources/schema";
import type { Content } from "./parts";

/** What the form of a source says when nothing is typed in it. */
const BLANK = {
  authors: "",
  editors: "",
  translators: "",
  containerTitle: "",
  publisher: "",
  publisherPlace: "",
  volume: "",
  issue: "",
  page: "",
  number: "",
} as const satisfies Partial<NewSource>;

interface SourceRecord extends Pick<NewSource, "note" | "health" | "seen"> {
  csl: CslItem;
}

/** The record of a source as its form gives it. Pure. */
export const recordContent = ({ csl, note, health, seen }: SourceRecord): Content => ({
  ...BLANK,
  ...fromCsl(csl),
  note,
  health,
  seen,
});
