"use client";

import Link from "next/link";
import { useEffect, useSyncExternalStore } from "react";
import { withParams } from "@/lib/page-params";
import type { LookParams } from "@/lib/references/schema";
import { LANGUAGES, LANGUAGE_FACTS, STYLES, STYLE_FACTS } from "@/lib/references/vocabulary";

const KEY = "variorum-references";

/** Somebody has chosen on this page: no other choice is offered then. */
const isChosen = () => new URLSearchParams(location.search).has("style");

/** What was chosen last, "style language"; "" when nothing was, or when storage is forbidden. */
function readKept(): string {
  try {
    return isChosen() ? "" : (localStorage.getItem(KEY) ?? "");
  } catch {
    return "";
  }
}

function keep({ style, lang }: LookParams): void {
  try {
    localStorage.setItem(KEY, `${style} ${lang}`);
  } catch {
    // Then it is not remembered.
  }
}

const never = () => () => undefined;

/** Remembers the style and language that were chosen, in this browser alone, and offers them on the next page. */
export function LastChoice({ action, look: { style, lang } }: { action: string; look: LookParams }) {
  const kept = useSyncExternalStore(never, readKept, () => "");
  useEffect(() => {
    if (isChosen()) keep({ style, lang });
  }, [style, lang]);
  const [keptStyle, keptLang] = kept.split(" ");
  const last = { style: STYLES.find((one) => one === keptStyle), lang: LANGUAGES.find((one) => one === keptLang) };
  if (last.style === undefined || last.lang === undefined) return null;
  if (last.style === style && last.lang === lang) return null;
  return (
    <p data-print="no" className="font-sans text-sm">
      Your last choice:{" "}
      <Link href={withParams(action, last)} prefetch={false}>
        {STYLE_FACTS[last.style].word}, in {LANGUAGE_FACTS[last.lang].word}
      </Link>
    </p>
  );
}
