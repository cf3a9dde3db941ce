import type { ReactNode } from "react";
import { DoneIcon, InfoIcon, ProblemIcon } from "./icons";

const KINDS = {
  info: { Icon: InfoIcon, look: "border-edge", word: "Note" },
  problem: { Icon: ProblemIcon, look: "border-accent bg-accent-wash", word: "Problem" },
  done: { Icon: DoneIcon, look: "border-ink", word: "Done" },
} as const;

/** Says something beside the text. `live`: read out when it appears ("assertive" for problems). */
export function Notice({
  kind = "info",
  title,
  live = false,
  children,
}: {
  kind?: keyof typeof KINDS;
  title?: string;
  live?: boolean;
  children?: ReactNode;
}) {
  const { Icon, look, word } = KINDS[kind];
  return (
    <div
      role={live ? (kind === "problem" ? "alert" : "status") : undefined}
      className={`flex max-w-measure gap-3 border-l-2 py-2 pr-4 pl-3 font-sans text-sm ${look}`}
    >
      <span className="mt-0.5">
        <Icon />
      </span>
      <div className="min-w-0 flex-1">
        <span className="sr-only">{word}: </span>
        {title && <strong className="font-semibold">{title}</strong>}
        {children && <div className={title ? "mt-1" : ""}>{children}</div>}
      </div>
    </div>
  );
}
