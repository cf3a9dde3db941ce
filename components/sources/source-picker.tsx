"use client";

import { type KeyboardEvent, useContext, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormContext, useField } from "@/components/ui/form-context";
import { count } from "@/lib/format";
import { oneOf } from "@/lib/form-state";
import type { FoundSource } from "@/lib/sources/find";
import { readIdentifier } from "@/lib/sources/identifiers";
import { useLibrary } from "./use-library";

/** Name of the field that holds what was chosen. */
const CHOSEN = "source.slug";

/**
 * Chooses a source of the library. With scripts a combobox (ARIA 1.2) that looks while one types;
 * without, a search field whose button brings the form back with sources to choose from.
 */
export function SourcePicker({ looksUp }: { looksUp: boolean }) {
  const { state } = useContext(FormContext);
  const [picked, setPicked] = useState<FoundSource | null>(null);
  const { typed } = useField(CHOSEN, null);
  const choices = picked
    ? [{ value: picked.slug, word: picked.reference }]
    : state.status === "asked"
      ? (state.choices[CHOSEN] ?? [])
      : keptChoice(oneOf(typed));
  return (
    <div className="space-y-4">
      <Finder pick={setPicked} looksUp={looksUp} />
      {state.status === "asked" && state.said === undefined && picked === null && (
        <output className="block font-sans text-sm text-soft">
          {choices.length === 0
            ? "Nothing was found. Try other words, or add a new source."
            : `${count(choices.length, "source")} found.`}
        </output>
      )}
      {choices.length > 0 && (
        <RadioCards
          key={picked?.slug ?? "found"}
          name={CHOSEN}
          label={picked ? "The source you chose" : "Choose the source"}
          choices={choices}
          defaultValue={picked?.slug}
        />
      )}
    </div>
  );
}

/** Without scripts a refused form knows the address of what was chosen, and no more. */
const keptChoice = (slug: string | undefined) =>
  slug === undefined || slug === "" ? [] : [{ value: slug, word: `The one you chose before: ${slug}` }];

/** The field and its list. Arrows move, Enter chooses, Escape closes the list. */
function Finder({ pick, looksUp }: { pick: (source: FoundSource) => void; looksUp: boolean }) {
  const field = useField("find", true);
  const listId = useId();
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { found, state } = useLibrary(query);
  const input = useRef<HTMLInputElement>(null);
  const elsewhere = useRef<HTMLButtonElement>(null);
  const [pasted, setPasted] = useState("");
  useEffect(() => {
    // What was typed before the scripts came is looked for now.
    setQuery(input.current?.value ?? "");
    setOpen(input.current === document.activeElement);
  }, []);
  const shown = isOpen && found.length > 0;

  useEffect(() => {
    // An identifier that was pasted means one item: the library's, or else the one that it stands for elsewhere.
    if (pasted === "" || state !== "found" || query !== pasted) return;
    setPasted("");
    const meant = found.filter(({ identified }) => identified);
    const [only] = meant;
    if (only === undefined) elsewhere.current?.click();
    else if (meant.length === 1) {
      pick(only);
      setOpen(false);
    }
  }, [pasted, state, query, found, pick]);

  const choose = (source: FoundSource) => {
    pick(source);
    setOpen(false);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((at) => (at + step + found.length + (at === -1 && step === -1 ? 1 : 0)) % found.length);
    } else if (event.key === "Enter") {
      // Enter chooses; it never sends a form that is not finished.
      event.preventDefault();
      const source = found[active];
      if (shown && source) choose(source);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <Field ids={field} label="Find it in the library" hint="By title, author, year, DOI, ISBN or address">
      <div className="relative">
        <input
          ref={input}
          id={field.id}
          name="find"
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
          maxLength={2000}
          defaultValue={oneOf(field.typed)}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setOpen(true);
            setActive(-1);
          }}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text").trim();
            if (readIdentifier(text) !== null) setPasted(text);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
          className="block w-full rounded-sm border border-edge bg-paper px-3 py-2 text-base text-ink sm:text-sm"
          {...field.aria}
        />
        {/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no native element asks the server while one types */}
        <div
          id={listId}
          role="listbox"
          aria-label="Sources found"
          hidden={!shown}
          className="absolute inset-x-0 z-10 max-h-80 overflow-y-auto border border-edge bg-paper"
        >
          {found.map((source, index) => (
            <div
              key={source.slug}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              // Before the field loses the focus, which would close the list.
              onPointerDown={(event) => {
                event.preventDefault();
                choose(source);
              }}
              className="cursor-pointer px-3 py-2 hover:bg-wash aria-selected:bg-accent-wash"
            >
              {source.reference}
            </div>
          ))}
        </div>
        {/* oxlint-enable jsx-a11y/prefer-tag-over-role */}
      </div>
      <output className="mt-1 block text-faint">{statusWords(state, found.length)}</output>
      <div className="mt-2 flex flex-wrap gap-2">
        <noscript>
          <Button type="submit" name="ask" value="sources">
            Find
          </Button>
        </noscript>
        {looksUp && (
          <Button ref={elsewhere} type="submit" name="ask" value="record">
            Look it up elsewhere
          </Button>
        )}
      </div>
    </Field>
  );
}

function statusWords(state: ReturnType<typeof useLibrary>["state"], found: number): string {
  if (state === "found")
    return found === 0 ? "Nothing found. Try other words, or add a new source." : `${count(found, "source")} found.`;
  return { idle: "", looking: "Looking…", failed: "The library could not be asked. Check your connection." }[state];
}
