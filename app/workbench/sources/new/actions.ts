"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { paths } from "@/lib/paths";
import { addSource } from "@/lib/sources/add";
import { addSourceInput } from "@/lib/sources/schema";
import { tags } from "@/lib/tags";
import { askRecord, askWhetherSame } from "../new-source";

const addDeed = formAction({
  schema: addSourceInput,
  verb: addSource,
  refresh: (_, { slug }) => [tags.source(slug), tags.lists],
  next: (_, { slug }) => paths.sourceDone(slug, "added"),
});

/** Adds a source; or fills the form in first, or asks whether it is one that the library has. */
export async function add(before: FormState, form: FormData): Promise<FormState> {
  if (form.get("ask") === "record") return askRecord(form, "source");
  const same = form.get("source.same");
  if (typeof same === "string" && same !== "NONE") redirect(paths.source(same));
  return (await askWhetherSame(form, "source")) ?? addDeed(before, form);
}
