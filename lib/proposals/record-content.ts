import type { CslItem } from "@/lib/sources/csl";
import { fromCsl } from "@/lib/sources/form";
import { type NewSource, newSource } from "@/lib/sources/schema";
import type { Content } from "./parts";

/** What the form of a source says where nothing is typed: fields that are always text are "". */
const BLANK = Object.fromEntries(
  Object.entries(newSource.parse({ type: "book", title: "Any" })).filter(([, value]) => value === ""),
);

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
