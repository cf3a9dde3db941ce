import { type FormValues, oneOf } from "@/lib/form-state";

/** What somebody has typed and not yet sent, kept in their browser. Nothing here throws: storage may be forbidden or full. */

interface Draft {
  /** Milliseconds since 1970. */
  at: number;
  values: Record<string, string[]>;
}

const keyOf = (draft: string) => `variorum-draft:${draft}`;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The controls a person fills in: no hidden ones, no passwords, no buttons. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement ||
      (element instanceof HTMLInputElement &&
        !["hidden", "password", "submit", "button", "file"].includes(element.type)),
  );
}

const isTicked = (control: Control): boolean | null =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")
    ? control.checked
    : null;

/** Whether somebody chose or typed here since the page came. A group of radio buttons is one thing. */
function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const start = options.find((option) => option.defaultSelected) ?? options[0];
    return start !== undefined && !start.selected;
  }
  if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
    const group = control.form?.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${control.name}"]`) ?? [];
    return [control, ...group].some((one) => one.checked !== one.defaultChecked);
  }
  return control.value !== control.defaultValue;
}

/** Whether somebody filled in anything since the page came, even before its scripts did. */
export const isBegun = (form: HTMLFormElement): boolean => controlsOf(form).some(isTouched);

export function saveDraft(draft: string, form: HTMLFormElement): void {
  const values: Draft["values"] = {};
  for (const control of controlsOf(form)) {
    if (control.name === "" || isTicked(control) === false) continue;
    (values[control.name] ??= []).push(control.value);
  }
  try {
    localStorage.setItem(keyOf(draft), JSON.stringify({ at: Date.now(), values } satisfies Draft));
  } catch {
    // Then there is no draft.
  }
}

export function dropDraft(draft: string): void {
  try {
    localStorage.removeItem(keyOf(draft));
  } catch {
    // Then there is none.
  }
}

export function loadDraft(draft: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(draft)) ?? "null");
    return typeof kept === "object" && kept !== null && "values" in kept ? (kept as Draft) : null;
  } catch {
    return null;
  }
}

/**
 * Fills the form as if it had been typed, so that whatever listens to a control hears of it. What
 * somebody has touched by then stays as it is.
 */
export function fillIn(form: HTMLFormElement, values: Draft["values"]): void {
  for (const control of controlsOf(form).filter((one) => !isTouched(one))) {
    const wanted = values[control.name];
    const ticked = isTicked(control);
    if (ticked !== null) {
      if (wanted !== undefined && ticked !== wanted.includes(control.value)) control.click();
    } else if (wanted?.[0] !== undefined && control.value !== wanted[0]) {
      type(control, wanted[0]);
    }
  }
}

/** Fills in what is empty, and makes what is to be chosen chosen, as if somebody had. */
export function fillEmpty(form: HTMLFormElement, fill: FormValues): void {
  for (const control of controlsOf(form)) {
    const wanted = oneOf(fill[control.name]);
    const ticked = isTicked(control);
    if (wanted === undefined) continue;
    if (ticked === null && (control.value === "" || control.value === wanted)) type(control, wanted);
    else if (ticked === false && control.value === wanted) control.click();
  }
}

function type(control: Control, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
