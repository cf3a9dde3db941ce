"use server";

import { answerAsked, formAction } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { count } from "@/lib/format";
import { askPreview } from "@/lib/retractions/preview";
import { noticesFromForm } from "@/lib/retractions/from-form";
import { recordNotices } from "@/lib/retractions/record-notices";
import { recordNoticesInput } from "@/lib/retractions/schema";
import { tags } from "@/lib/tags";
import { z } from "zod";

const record = formAction({
  schema: recordNoticesInput,
  prepare: noticesFromForm,
  verb: recordNotices,
  refresh: (_, { sources, claims }) => [...sources.map(tags.source), ...claims.map(tags.claim), tags.lists],
  said: (_, { notices, sources, claims }) =>
    `Recorded: ${count(notices, "notice")} about ${count(sources.length, "source")}, cited on ${count(new Set(claims).size, "claim")}.`,
});

/** Says what a list would change, and records it when the form comes back with that. */
export async function importList(before: FormState, form: FormData): Promise<FormState> {
  if (form.get("do") === "record") return record(before, form);
  return answerAsked(form, {
    schema: z.object({}),
    shown: ["notices"],
    ask: (actor) => askPreview(actor, form.get("file")),
  });
}
