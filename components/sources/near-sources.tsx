"use client";

import Link from "next/link";
import { useContext, useEffect, useRef, useState } from "react";
import { RadioCards } from "@/components/ui/choices";
import { FormContext } from "@/components/ui/form-context";
import { paths } from "@/lib/paths";
import type { NearSource } from "@/lib/sources/near";
import { cslTypeWord } from "@/lib/sources/vocabulary";

/** What the search for alike sources goes by. */
const TYPED = ["title", "authors", "issued", "doi", "isbn", "pmid", "oclc", "arxiv", "url"] as const;
const PAUSE_MS = 300;

interface NearSourcesProps {
  /** Where the fields of the source are: "source" or "source.source". */
  within: string;
  /** What choosing one of them does, in words. */
  library: string;
}

/**
 * Sources of the library that may be the one that is typed: shown while one types, and asked about once
 * before a likely one is added a second time.
 */
export function NearSources({ within, library }: NearSourcesProps) {
  const { state } = useContext(FormContext);
  const here = useRef<HTMLDivElement>(null);
  const near = useNearSources(here, within);
  const asked = state.status === "asked" ? (state.choices["source.same"] ?? []) : [];
  return (
    <div ref={here}>
      {asked.length > 0 && (
        <RadioCards
          name="source.same"
          label="Is it one of these?"
          choices={[
            ...asked.map(({ value, word }) => ({ value, word, hint: library })),
            { value: "NONE", word: "None of them", hint: "Add it as a new source." },
          ]}
        />
      )}
      {asked.length === 0 && near.length > 0 && (
        <output className="block border-l-2 border-edge py-1 pl-3 font-sans text-sm">
          <span className="font-[550]">In the library already?</span>
          <ul className="mt-1 space-y-1">
            {near.map(({ slug, reference, type, shares }) => (
              <li key={slug}>
                <Link href={paths.source(slug)} target="_blank">
                  {reference}
                </Link>{" "}
                <span className="text-faint">
                  ({cslTypeWord(type)}
                  {shares !== null && `, the same ${shares}`})
                </span>
              </li>
            ))}
          </ul>
        </output>
      )}
    </div>
  );
}

/** Only the latest question is answered; when the library cannot be asked nothing is shown, and it is asked on sending. */
function useNearSources(here: { readonly current: HTMLElement | null }, within: string): readonly NearSource[] {
  const [near, setNear] = useState<readonly NearSource[]>([]);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    let controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const data = new FormData(form);
      const params = new URLSearchParams();
      for (const field of TYPED) {
        const value = data.get(`${within}.${field}`);
        if (typeof value === "string" && value !== "") params.set(field, value);
      }
      const { signal } = controller;
      try {
        const answer = await fetch(`/api/v1/sources/near?${params}`, { signal });
        if (answer.ok) setNear(((await answer.json()) as { sources: NearSource[] }).sources);
      } catch {
        if (!signal.aborted) setNear([]);
      }
    };
    const later = (event: Event) => {
      if (!(event.target instanceof Element) || !event.target.getAttribute("name")?.startsWith(within)) return;
      clearTimeout(timer);
      controller.abort();
      controller = new AbortController();
      timer = setTimeout(() => void look(), PAUSE_MS);
    };
    form.addEventListener("input", later);
    return () => {
      form.removeEventListener("input", later);
      clearTimeout(timer);
      controller.abort();
    };
  }, [here, within]);
  return near;
}
