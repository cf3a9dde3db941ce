import type { ReactNode } from "react";
import { Linked } from "@/components/ui/prose";
import type { Run } from "@/lib/references/runs";

/** A reference as its style sets it. Addresses in it become links, unless it is within one itself. */
export function Formatted({ runs, within = "text" }: { runs: readonly Run[]; within?: "text" | "link" }): ReactNode {
  return runs.map((run, index) => (
    <Set key={index} run={run}>
      {within === "link" ? run.text : <Linked text={run.text} />}
    </Set>
  ));
}

/** Elements where HTML has one for the look: they are heard, and copied into a word processor, as what they are. */
function Set({ run, children }: { run: Run; children: ReactNode }): ReactNode {
  if (run.raised) return <sup>{children}</sup>;
  if (run.lowered) return <sub>{children}</sub>;
  if (run.italic) return <i className={moreOf(run)}>{children}</i>;
  if (run.bold) return <b className={moreOf(run)}>{children}</b>;
  const more = moreOf(run);
  return more === "" ? children : <span className={more}>{children}</span>;
}

const moreOf = ({ italic, bold, smallCaps, underlined }: Run): string =>
  [italic && bold && "font-bold", smallCaps && "[font-variant-caps:small-caps]", underlined && "underline"]
    .filter(Boolean)
    .join(" ");
