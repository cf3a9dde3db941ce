"use client";

import { useEffect } from "react";
import { areKeysOff } from "@/components/claims/single-keys";
import { isTyping } from "@/components/ui/typing";

/** Numbers of the claims that an element of the reading view is about. */
function numbersAt(target: EventTarget | null): string[] {
  const element = target instanceof Element ? target.closest("[data-claims], [data-n], [data-claim]") : null;
  if (!(element instanceof HTMLElement)) return [];
  const { claims, n, claim } = element.dataset;
  return (claims ?? n ?? claim ?? "").split(" ").filter((number) => number !== "");
}

/** Shows which words and which claim belong together. */
function light(numbers: readonly string[]): void {
  for (const element of document.querySelectorAll("[data-lit]")) element.removeAttribute("data-lit");
  for (const number of numbers) {
    const both = document.querySelectorAll(`mark[data-claims~="${number}"], li[data-claim="${number}"]`);
    for (const element of both) element.setAttribute("data-lit", "");
  }
}

/** Goes to the next claim in the text, or to the one before: from the focus, else from what is on the screen. */
function step(by: 1 | -1): void {
  const references = [...document.querySelectorAll<HTMLAnchorElement>(".marked-text a[data-n]")];
  const [here] = numbersAt(document.activeElement);
  const at = references.findIndex((reference) => reference.dataset.n === here);
  const below = references.findIndex((reference) => reference.getBoundingClientRect().top > 0);
  const next = at === -1 ? (by === 1 ? below : below - 1) : at + by;
  references[next]?.focus();
}

/**
 * What scripts add to the reading view: the words and their claim light up together, and `j` and `k` go from claim
 * to claim; Enter follows the number to the claim, and from there back. Without scripts the numbers are links all the same.
 */
export function ReadingAids() {
  useEffect(() => {
    const onPoint = (event: Event) => light(numbersAt(event.target));
    const onHash = () => light(numbersAt(document.getElementById(location.hash.slice(1))));
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (areKeysOff() || isTyping(event.target)) return;
      if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("pointerover", onPoint);
    document.addEventListener("focusin", onPoint);
    document.addEventListener("keydown", onKeyDown);
    window.addEventListener("hashchange", onHash);
    return () => {
      document.removeEventListener("pointerover", onPoint);
      document.removeEventListener("focusin", onPoint);
      document.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("hashchange", onHash);
    };
  }, []);
  return (
    <p className="scripted mt-3 font-sans text-sm text-faint" data-print="no">
      The numbers lead from the words to the claim and back. Keys: <kbd>j</kbd> next claim, <kbd>k</kbd> the one before.
    </p>
  );
}
