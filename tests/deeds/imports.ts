import { z } from "zod";
import { db } from "@/lib/db";
import { decideEntries } from "@/lib/imports/decide";
import { withFile } from "@/lib/imports/from-form";
import { addToLibrary, goOn } from "@/lib/imports/go-on";
import { importFile } from "@/lib/imports/import-file";
import { decideInput, importFileInput, importInput } from "@/lib/imports/schema";
import { throwImportAway } from "@/lib/imports/throw-away";
import { newId } from "@/lib/id";
import * as sourcePolicy from "@/lib/source-policy";
import { buildImport } from "../factories/imports.ts";
import { type Deed, type Person, always, deed } from "./deed.ts";
import { other } from "./things.ts";

/** What is done with a file of sources. */

const on = (name: string) => `workbench/sources/import/[id]/actions.ts#${name}`;

/** An import that waits for decisions: one's own, and somebody else's. */
const imports = (fields: Record<string, string> = {}) => {
  const of = async (whose: Person) => {
    const { id, personId } = await buildImport(whose.id);
    return { thing: { personId }, fields: { id, ...fields } };
  };
  return { mine: of, "another's": async () => of(await other()) };
};

const idIn = (form: FormData) => z.string().parse(form.get("id"));

export const importDeeds: Deed[] = [
  deed({
    action: "workbench/sources/import/actions.ts#take",
    rule: sourcePolicy.canImportSources,
    schema: importFileInput,
    prepare: withFile,
    verb: importFile,
    trace: ({ id }) => db().import.findFirst({ where: { personId: id } }),
    situations: always(() => ({ text: `@book{k, title={A made-up title ${newId()}}}` })),
  }),
  deed({
    action: on("decide"),
    rule: sourcePolicy.canGoOnWithImport,
    schema: decideInput,
    verb: decideEntries,
    trace: (_, form) => db().importEntry.findFirst({ where: { importId: idIn(form), decision: "LEAVE" } }),
    situations: imports({ "decisions.2": "LEAVE" }),
  }),
  deed({
    action: on("add"),
    rule: sourcePolicy.canGoOnWithImport,
    schema: importInput,
    verb: addToLibrary,
    trace: (_, form) => db().import.findFirst({ where: { id: idIn(form), state: { not: "READY" } } }),
    situations: imports(),
  }),
  deed({
    action: on("resume"),
    rule: sourcePolicy.canGoOnWithImport,
    schema: importInput,
    verb: goOn,
    trace: (_, form) => db().import.findFirst({ where: { id: idIn(form), stopped: "" } }),
    situations: imports(),
  }),
  deed({
    action: on("throwAway"),
    rule: sourcePolicy.canGoOnWithImport,
    schema: importInput,
    verb: throwImportAway,
    trace: (_, form) => db().import.findUnique({ where: { id: idIn(form) } }),
    situations: imports(),
  }),
];
