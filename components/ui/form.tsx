"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { v4 as newKey } from "uuid";
import { IDLE, type FormState } from "@/lib/form-state";
import { Button, type ButtonLook } from "./button";
import { dropDraft, fillEmpty, fillIn, isBegun, loadDraft, saveDraft } from "./draft";
import { FormContext } from "./form-context";
import { FormErrors } from "./form-errors";
import { Notice } from "./notice";

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

export interface FormProps {
  /** A server action, as `formAction` makes them. Given as a prop by the page. */
  action: FormAction;
  /** A UUID made by the server for this showing of the form: what makes sending it twice do its deed once. */
  requestKey: string;
  /** The word on the button: "Attach source". */
  submit: string;
  /** The same while it is being done: "Attaching…". */
  pending?: string;
  look?: ButtonLook;
  /**
   * A name for what is being written ("claim/holodomor/attach"): what is typed is then kept in this
   * browser until it is sent. Leave it out for forms of one button, and wherever a password is typed.
   */
  draft?: string;
  /** Shown when somebody else was quicker (STALE): their version, beside what was typed here. */
  theirs?: (theirs: unknown) => ReactNode;
  /** Beside the button, e.g. a link that closes the form. */
  aside?: ReactNode;
  /** Names the form for screen readers where no heading does. */
  label?: string;
  /** The controls (see inputs.tsx and choices.tsx), and hidden fields. */
  children?: ReactNode;
}

/**
 * The shell of every form. It is a real form: without scripts it posts, and comes back with what was
 * typed and what was wrong. With scripts nothing typed is ever cleared by a refusal or a lost
 * connection, it cannot be sent twice at once, a refusal takes the focus, and success is read out.
 */
export function Form({ action, requestKey, draft, theirs, children, label, ...button }: FormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { state, pending, key, post, send, settle } = useSending(action, requestKey, form, draft);
  const draftAt = useDraft(form, draft, state);
  useEffect(() => {
    if (state.status === "asked" && state.fill && form.current) fillEmpty(form.current, state.fill);
  }, [state]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    send(new FormData(event.currentTarget, submitter));
  };
  return (
    <FormContext value={{ id, state, pending }}>
      <form
        ref={form}
        action={post}
        onSubmit={onSubmit}
        onInput={draft === undefined ? undefined : (event) => saveDraft(draft, event.currentTarget)}
        noValidate
        aria-label={label}
        className="space-y-5"
      >
        <input type="hidden" name="requestKey" value={key} />
        <FormErrors theirs={theirs} />
        {state.status === "done" && <Notice kind="done" live title={state.message} />}
        {state.status === "asked" && state.said !== undefined && <Notice live>{state.said}</Notice>}
        {draftAt !== null && state.status === "idle" && <DraftNotice at={draftAt} discard={() => settle()} />}
        {children}
        <Submit {...button} busy={pending} />
      </form>
    </FormContext>
  );
}

/** Sending with scripts and without, in one state. */
function useSending(
  action: FormAction,
  requestKey: string,
  form: { readonly current: HTMLFormElement | null },
  draft: string | undefined,
) {
  // `posted` is what a form that was posted without scripts comes back with.
  const [posted, post] = useActionState(action, IDLE);
  const [sent, setSent] = useState<FormState | null>(null);
  const [key, setKey] = useState(requestKey);
  const [pending, start] = useTransition();
  const underway = useRef(false);
  const state = sent ?? posted;

  /** Ready for the next filling-in. */
  const settle = (answer: FormState = IDLE) => {
    if (draft !== undefined) dropDraft(draft);
    startTransition(() => {
      setSent(answer);
      setKey(newKey());
    });
  };
  // Only now do the controls have the defaults of the new state.
  const keyBefore = useRef(key);
  useEffect(() => {
    if (keyBefore.current !== key) form.current?.reset();
    keyBefore.current = key;
  }, [key, form]);

  const send = (data: FormData) => {
    if (underway.current) return;
    underway.current = true;
    start(async () => {
      try {
        const answer = await action(state, data);
        if (answer.status === "done") settle(answer);
        else startTransition(() => setSent(answer));
      } catch (error) {
        if (isRedirect(error)) settle();
        unstable_rethrow(error);
        startTransition(() => setSent(hasFile(data) ? FILE_NOT_SENT : NOT_SENT));
      } finally {
        underway.current = false;
      }
    });
  };
  return { state, pending, key, post, send, settle };
}

const NOT_SENT: FormState = {
  status: "refused",
  code: "UNKNOWN",
  message: "This could not be sent. Check your connection and send it again; what you typed is still here.",
  fields: {},
  values: {},
  theirs: null,
};

// A file that is too large is refused before any form sees it, and the browser is not told why.
const FILE_NOT_SENT: FormState = {
  ...NOT_SENT,
  message:
    "This could not be sent. If the file is not too large, check your connection and send it again; what you typed is still here.",
};

const hasFile = (data: FormData): boolean =>
  [...data.values()].some((value) => typeof value !== "string" && value.size > 0);

/** The deed was done and the answer is another page. */
const isRedirect = (error: unknown): boolean =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");

/** Brings back what was typed earlier, beside what was typed since; tells when it was, null when there was nothing. */
function useDraft(form: { readonly current: HTMLFormElement | null }, draft: string | undefined, state: FormState) {
  const [at, setAt] = useState<number | null>(null);
  const isFresh = state.status === "idle";
  useEffect(() => {
    if (draft === undefined || !isFresh || form.current === null) return;
    const kept = loadDraft(draft);
    setAt(kept?.at ?? null);
    const isEarly = isBegun(form.current);
    if (kept !== null) fillIn(form.current, kept.values);
    // What was typed before the scripts came belongs to the draft from now on.
    if (isEarly) saveDraft(draft, form.current);
    if (kept === null) return;
    // A choice may have brought up further fields: fill those too.
    const later = requestAnimationFrame(() => form.current && fillIn(form.current, kept.values));
    return () => cancelAnimationFrame(later);
  }, [draft, isFresh, form]);
  return at;
}

const TIME = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

function DraftNotice({ at, discard }: { at: number; discard: () => void }) {
  const [shown, setShown] = useState(true);
  if (!shown) return null;
  return (
    <Notice live>
      {`Your draft of ${TIME.format(at)} is back. `}
      <Button
        look="plain"
        onClick={() => {
          discard();
          setShown(false);
        }}
      >
        Discard it
      </Button>
    </Notice>
  );
}

function Submit({
  submit,
  pending = "Sending…",
  look = "primary",
  aside,
  busy,
}: Pick<FormProps, "submit" | "pending" | "look" | "aside"> & { busy: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button type="submit" look={look} aria-disabled={busy || undefined}>
        {busy ? pending : submit}
      </Button>
      {aside}
    </div>
  );
}
