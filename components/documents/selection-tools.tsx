"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { areKeysOff } from "@/components/claims/single-keys";
import { LinkButton } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { isTyping } from "@/components/ui/typing";
import { paths } from "@/lib/paths";
import { TheirPlace } from "./their-place";
import { readSelection, type SelectedWords } from "./selected-words";

/** A claim whose place in the text is to be chosen. */
export interface PlaceToChoose {
  occurrenceId: string;
  /** Number of the document's version. */
  number: number;
  /** The anchor's version that the editor saw. */
  version: number;
  action: FormAction;
  requestKey: string;
}

interface SelectionToolsProps {
  document: string;
  /** Null when words are selected for a claim, new or not. */
  place: PlaceToChoose | null;
}

/** Long enough for a selection to come to rest. */
const PAUSE_MS = 150;

/**
 * What can be done with words selected in the text. It stands at the foot of the window, where it covers no words
 * and no handles, and is read out. Everything here is a link beside each paragraph too, for those who do not select.
 */
export function SelectionTools({ document: slug, place }: SelectionToolsProps) {
  const selected = useSelectedWords();
  useSelectionKeys(slug, place === null ? selected : null);
  return (
    <>
      <section
        aria-label="Selected words"
        data-print="no"
        // Pressing a button here must not end the selection.
        onPointerDown={(event) => event.preventDefault()}
        className="fixed inset-x-0 bottom-0 z-20 border-t border-ink bg-paper p-3 font-sans text-sm empty:hidden"
      >
        {selected && (
          <div className="page flex flex-wrap items-center gap-x-4 gap-y-2">
            {selected.kind === "problem" ? (
              <p>{selected.message}</p>
            ) : (
              <>
                <p className="min-w-0 flex-1 basis-60 truncate">
                  Paragraph {selected.paragraph}: <q className="font-serif italic">{selected.quote}</q>
                </p>
                {place === null ? (
                  <Links slug={slug} words={selected} />
                ) : (
                  <PutHere slug={slug} place={place} words={selected} />
                )}
              </>
            )}
          </div>
        )}
      </section>
      {/* One text, in a place that stood before the text came: a screen reader says it whole. A drag must not reach it. */}
      <div data-print="no" className="fixed bottom-0 left-0 select-none">
        <output className="sr-only">{selected ? inWords(selected, place !== null) : ""}</output>
      </div>
    </>
  );
}

type Words = Extract<SelectedWords, { kind: "words" }>;

/** What is read out: what is selected, and what can be done with it. */
function inWords(selected: SelectedWords, isForPlace: boolean): string {
  if (selected.kind === "problem") return selected.message;
  const ways = isForPlace
    ? "Its button is in the region “Selected words”."
    : "c: new claim here. s: says the same as a claim. Their links are in the region “Selected words”.";
  return `Selected in paragraph ${selected.paragraph}: “${selected.quote}”. ${ways}`;
}

function Links({ slug, words }: { slug: string; words: Words }) {
  return (
    <>
      <LinkButton href={paths.claimHere(slug, words)} look="primary" prefetch={false} aria-keyshortcuts="c">
        New claim here
      </LinkButton>
      <LinkButton href={paths.claimHere(slug, words, true)} prefetch={false} aria-keyshortcuts="s">
        Says the same as a claim
      </LinkButton>
    </>
  );
}

function PutHere({ slug, place, words }: { slug: string; place: PlaceToChoose; words: Words }) {
  const hidden = {
    document: slug,
    number: place.number,
    occurrenceId: place.occurrenceId,
    version: place.version,
    place: `${words.start}-${words.end}`,
  };
  return (
    <Form
      action={place.action}
      requestKey={place.requestKey}
      submit="The claim stands here"
      pending="Saving…"
      theirs={(theirs) => <TheirPlace theirs={theirs} />}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </Form>
  );
}

function useSelectedWords(): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const selection = document.getSelection();
      // What is typed into a control is no selection of the text.
      if (isTyping(document.activeElement)) return;
      setSelected(selection && selection.rangeCount > 0 ? readSelection(selection.getRangeAt(0)) : null);
    };
    const onChange = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    // Somebody may have selected words before the page's scripts came.
    onChange();
    document.addEventListener("selectionchange", onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", onChange);
    };
  }, []);
  return selected;
}

/** `c` for a new claim at the selected words, `s` for one that says the same. */
function useSelectionKeys(slug: string, selected: SelectedWords | null): void {
  const router = useRouter();
  useEffect(() => {
    if (selected?.kind !== "words") return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (areKeysOff() || isTyping(event.target) || (event.key !== "c" && event.key !== "s")) return;
      event.preventDefault();
      router.push(paths.claimHere(slug, selected, event.key === "s"));
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [router, selected, slug]);
}
