import { randomUUID } from "node:crypto";
import { refresh, updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { unstable_rethrow } from "next/navigation";
import { connection } from "next/server";
import type { z } from "zod";
import { requireActor } from "@/lib/auth";
import { AppError, type FieldErrors } from "@/lib/errors";
import { type FormState, objectOf, valuesOf } from "@/lib/form-state";
import { log } from "@/lib/log";
import type { Actor } from "@/lib/transact";

interface Answered<S extends z.ZodType, R> {
  schema: S;
  /** Shapes the plain form before it is parsed, e.g. drops an estimate left empty; files are in `data` only. */
  prepare?: (form: Record<string, unknown>, data: FormData) => unknown;
  /** Cache tags of what the deed changed. */
  refresh: (input: z.infer<S>, result: R) => readonly string[];
  /** Where the person goes next; absent: they stay, and see `said`. */
  next?: (input: z.infer<S>, result: R) => string;
  said?: string | ((input: z.infer<S>, result: R) => string);
}

interface Deed<S extends z.ZodType, R> extends Answered<S, R> {
  verb: (actor: Actor, input: z.infer<S>) => Promise<R>;
}

/** A deed that needs nobody to be signed in. */
interface OpenDeed<S extends z.ZodType, R> extends Answered<S, R> {
  verb: (input: z.infer<S>) => Promise<R>;
}

/**
 * Makes a server action of a verb: parse, act, refresh, go on. The only place that turns an
 * error into a form state. Without JavaScript the same state comes back with the page.
 */
export function formAction<S extends z.ZodType, R>(deed: Deed<S, R>) {
  return answered(deed, async () => {
    const actor = await requireActor();
    return (input) => deed.verb(actor, input);
  });
}

/** As `formAction`, for whoever is not signed in: signing in and joining. */
export function openFormAction<S extends z.ZodType, R>(deed: OpenDeed<S, R>) {
  return answered(deed, () => Promise.resolve(deed.verb));
}

/** @param admit who acts is asked before the form is read, which may take long. */
function answered<S extends z.ZodType, R>(
  deed: Answered<S, R>,
  admit: () => Promise<(input: z.infer<S>) => Promise<R>>,
) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    let next: string | undefined;
    let said = "Saved.";
    try {
      const act = await admit();
      const plain = objectOf(form);
      const input = parsedBy(deed.schema, deed.prepare ? await deed.prepare(plain, form) : plain);
      const result = await act(input);
      for (const tag of deed.refresh(input, result)) updateTag(tag);
      next = deed.next?.(input, result);
      if (deed.said !== undefined) said = typeof deed.said === "string" ? deed.said : deed.said(input, result);
    } catch (error) {
      unstable_rethrow(error);
      return refusal(error, form);
    }
    if (next !== undefined) redirect(next);
    // Whoever stays sees what they did.
    refresh();
    return { status: "done", message: said };
  };
}

/** What a form asked for before it is sent in earnest, beside what was typed in it. */
type Found = Omit<Extract<FormState, { status: "asked" }>, "status" | "values">;

/**
 * Answers a form that asks for something to choose from or to be filled in; nothing is done yet. What
 * somebody typed is never put aside for what was found, except where they must be able to see it (`shown`).
 */
export async function answerAsked<S extends z.ZodType>(
  form: FormData,
  {
    schema,
    ask,
    shown = [],
  }: { schema: S; ask: (actor: Actor, input: z.infer<S>) => Promise<Found>; shown?: string[] },
): Promise<FormState> {
  try {
    const actor = await requireActor();
    const found = await ask(actor, parsedBy(schema, objectOf(form)));
    const typed = valuesOf(form);
    const isFree = (name: string) => shown.includes(name) || (typed[name] ?? "") === "";
    const filled = Object.entries(found.fill ?? {}).filter(([name]) => isFree(name));
    return { status: "asked", ...found, values: { ...typed, ...Object.fromEntries(filled) } };
  } catch (error) {
    unstable_rethrow(error);
    return refusal(error, form);
  }
}

function parsedBy<S extends z.ZodType>(schema: S, given: unknown): z.infer<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new AppError("INVALID", "Some fields need attention. Nothing was saved yet.", {
    fields: byField(parsed.error),
  });
}

/** The `requestKey` of one showing of a form. A page that asks for it is made anew for every request. */
export async function newRequestKey(): Promise<string> {
  await connection();
  return randomUUID();
}

/** Messages by field, named as the form names it. */
export function byField(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) (fields[issue.path.join(".")] ??= []).push(issue.message);
  return fields;
}

/** The state of a form that was refused: why, and everything that was typed. */
export function refusal(error: unknown, form: FormData): FormState {
  const values = valuesOf(form);
  if (error instanceof AppError) {
    const { code, message, fields, theirs } = error;
    return { status: "refused", code, message, fields, values, theirs };
  }
  const reference = randomUUID();
  log.error({ reference, err: error }, "a form action failed");
  return {
    status: "refused",
    code: "UNKNOWN",
    message: `Something went wrong on our side. Nothing was saved; what you typed is still here. Reference: ${reference}.`,
    fields: {},
    values,
    theirs: null,
  };
}
