"use client";

import { useEffect, useState } from "react";
import type { NearClaim } from "@/lib/search/near";

/** Long enough to let a word be typed, short enough not to be noticed. */
const PAUSE_MS = 200;

interface Near {
  /** Null until something was typed and answered. */
  found: readonly NearClaim[] | null;
  state: "idle" | "looking" | "found" | "failed";
}

/** Claims nearest to what is being typed. Only the latest question is answered. */
export function useNear(query: string): Near {
  const [near, setNear] = useState<Near>({ found: null, state: "idle" });
  const asked = query.trim();
  useEffect(() => {
    if (asked.length < 2) {
      setNear({ found: null, state: "idle" });
      return;
    }
    const controller = new AbortController();
    setNear((before) => ({ ...before, state: "looking" }));
    const look = async () => {
      try {
        const answer = await fetch(`/api/v1/claims/near?q=${encodeURIComponent(asked.slice(0, 200))}`, {
          signal: controller.signal,
        });
        if (!answer.ok) throw new Error(String(answer.status));
        const { claims } = (await answer.json()) as { claims: NearClaim[] };
        setNear({ found: claims, state: "found" });
      } catch {
        if (!controller.signal.aborted) setNear({ found: null, state: "failed" });
      }
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [asked]);
  return near;
}
