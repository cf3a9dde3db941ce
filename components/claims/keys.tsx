"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { isTyping } from "@/components/ui/typing";
import { type ClaimForm, paths } from "@/lib/paths";
import { areKeysOff, onKeysTurned, turnKeys } from "./single-keys";

const FORMS: Readonly<Record<string, { form: ClaimForm; word: string }>> = {
  s: { form: "source", word: "attach a source" },
  c: { form: "counter-source", word: "attach a counter-source" },
  n: { form: "note", word: "write a confidence note" },
  r: { form: "search", word: "record a search" },
  d: { form: "dispute", word: "open a dispute" },
};

/** Single keys for what the claim page offers, and the list of them. Every one of them is a link on the page too. */
export function Keys({ claim }: { claim: string }) {
  const router = useRouter();
  const list = useRef<HTMLDialogElement>(null);
  const off = useSyncExternalStore(onKeysTurned, areKeysOff, () => true);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || list.current?.open) return;
      if (event.key === "Escape") {
        // Escape is no single character: it closes the open form whether or not those are on.
        document.querySelector<HTMLAnchorElement>("#form a[data-cancel]")?.click();
        return;
      }
      if (off || isTyping(event.target)) return;
      const form = FORMS[event.key]?.form;
      if (form) router.push(paths.claimForm(claim, form));
      else if (event.key === "/") document.querySelector<HTMLInputElement>('header input[type="search"]')?.focus();
      else if (event.key === "?") list.current?.showModal();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [claim, off, router]);

  return (
    <div className="scripted mt-12" data-print="no">
      <Button look="plain" onClick={() => list.current?.showModal()}>
        Keys
      </Button>
      <dialog
        ref={list}
        aria-labelledby="keys-title"
        className="m-auto w-full max-w-md border border-edge bg-paper p-6 font-sans text-sm text-ink backdrop:bg-ink/40"
      >
        <h2 id="keys-title" className="text-lg font-semibold">
          Keys
        </h2>
        <KeyList />
        <label className="mt-5 flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-1"
            checked={!off}
            onChange={(event) => turnKeys(!event.target.checked)}
          />
          <span>Use single keys on claim pages (in this browser)</span>
        </label>
        <Button className="mt-5" onClick={() => list.current?.close()}>
          Close
        </Button>
      </dialog>
    </div>
  );
}

const OTHERS = [
  { key: "/", word: "search" },
  { key: "?", word: "show these keys" },
  { key: "Esc", word: "close the open form; what you typed is kept" },
];

function KeyList() {
  const keys = [...Object.entries(FORMS).map(([key, { word }]) => ({ key, word })), ...OTHERS];
  return (
    <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
      {keys.map(({ key, word }) => (
        <div key={key} className="contents">
          <dt>
            <kbd className="inline-block min-w-7 border border-edge px-1.5 text-center">{key}</kbd>
          </dt>
          <dd>{word}</dd>
        </div>
      ))}
    </dl>
  );
}
