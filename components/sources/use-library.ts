"use client";

import { useEffect, useState } from "react";
import type { SourceHit } from "@/lib/sources/find";

interface Search {
  /** What was found for the last query that was answered. */
  found: readonly SourceHit[];
  state: "idle" | "looking" | "found" | "failed";
}

/** Long enough to let a word be typed, short enough not to be noticed. */
const PAUSE_MS = 200;

/** Sources of the library for what is being typed. Only the latest question is answered. */
export function useLibrary(query: string): Search {
  const [search, setSearch] = useState<Search>({ found: [], state: "idle" });
  const asked = query.trim();
  useEffect(() => {
    if (asked.length < 2) {
      setSearch({ found: [], state: "idle" });
      return;
    }
    const controller = new AbortController();
    setSearch((before) => ({ ...before, state: "looking" }));
    const look = async () => {
      try {
        const answer = await fetch(`/api/v1/sources?q=${encodeURIComponent(asked)}`, {
          signal: controller.signal,
        });
        if (!answer.ok) throw new Error(String(answer.status));
        const { sources } = (await answer.json()) as { sources: SourceHit[] };
        setSearch({ found: sources, state: "found" });
      } catch {
        if (!controller.signal.aborted) setSearch({ found: [], state: "failed" });
      }
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [asked]);
  return search;
}
