import { randomUUID } from "node:crypto";
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { requireActor } from "@/lib/auth";
import { AppError, type FieldErrors } from "@/lib/errors";
import { type FormState, objectOf, valuesOf } from "@/lib/form-state";
import { log } from "@/lib/log";
import type { Actor } from "@/lib/transact";

interface Deed<S extends z.ZodType, R> {
  schema: S;
  /** Shapes the plain form before it is parsed, e.g. drops an estimate left empty. */
  prepare?: (form: Record<string, unknown>) => unknown;
  verb: (actor: Actor, input: z.infer<S>) => Promise<R>;
  /** Cache tags of what the deed changed. */
  refresh: (input: z.infer<S>, result: R) => readonly string[];
  /** Where the person goes next; absent: they stay, and see `said`. */
  next?: (input: z.infer<S>, result: R) => string;
  said?: string;
}

/**
 * Makes a server action of a verb: parse, act, refresh, go on. The only place that turns an
 * error into a form state. Without JavaScript the same state comes back with the page.
 */
export function formAction<S extends z.ZodType, R>(deed: Deed<S, R>) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    let next: string | undefined;
    try {
      const plain = objectOf(form);
      const parsed = deed.schema.safeParse(deed.prepare ? deed.prepare(plain) : plain);
      if (!parsed.success) {
        throw new AppError("INVALID", "Some fields need attention. Nothing was saved yet.", {
          fields: byField(parsed.error),
        });
      }
      const result = await deed.verb(await requireActor(), parsed.data);
      for (const tag of deed.refresh(parsed.data, result)) updateTag(tag);
      next = deed.next?.(parsed.data, result);
    } catch (error) {
      unstable_rethrow(error);
      return refusal(error, form);
    }
    if (next !== undefined) redirect(next);
    return { status: "done", message: deed.said ?? "Saved." };
  };
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
