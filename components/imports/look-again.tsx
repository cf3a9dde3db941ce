"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY = 2000;

/** Shows the page as it is by now, again and again; without scripts the browser loads it anew. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="3" />
    </noscript>
  );
}
