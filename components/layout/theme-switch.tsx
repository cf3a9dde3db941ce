"use client";

import { useEffect, useSyncExternalStore } from "react";
import { Moon, Sun, SunMoon } from "@/components/ui/icons";
import { THEME_KEY } from "./theme-script";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const WORDS: Record<Theme, string> = { system: "as the system", light: "light", dark: "dark" };
const ICONS = { system: SunMoon, light: Sun, dark: Moon };

function read(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function choose(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
}

/** What the script in the page's head does, for a page that React had to draw anew without it. */
function arrive(): void {
  document.documentElement.dataset.scripted = "";
  try {
    const kept = localStorage.getItem(THEME_KEY);
    if (kept === "light" || kept === "dark") choose(kept);
  } catch {
    // Then the page follows the system.
  }
}

/** Goes round system, light, dark. The choice stays in this browser. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore<Theme>(watch, read, () => "system");
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  useEffect(arrive, []);
  const Icon = ICONS[theme];
  return (
    <button
      type="button"
      onClick={() => choose(next)}
      title={`Colours: ${WORDS[theme]}`}
      className="scripted inline-flex size-9 items-center justify-center rounded-sm text-soft hover:bg-wash hover:text-ink"
    >
      <Icon />
      <span className="sr-only">
        Colours: {WORDS[theme]}. Change to {WORDS[next]}.
      </span>
    </button>
  );
}
