import Link from "next/link";
import type { ReactNode } from "react";
import { ProblemIcon } from "@/components/ui/icons";
import type { ReferenceLine } from "@/lib/citations/bibliography";
import { paths } from "@/lib/paths";
import { type Style, STYLE_FACTS } from "@/lib/references/vocabulary";
import { HEALTH_WORDS } from "@/lib/sources/vocabulary";
import { Formatted } from "./formatted";

type Cited = ReferenceLine["citations"][number];

interface ReferenceListProps {
  lines: readonly ReferenceLine[];
  /** What to say of a citation beside how it is cited. */
  about?: (citation: Cited) => ReactNode;
}

/** What the reader of such a list is told first. */
export const Beneath = ({ style, more = "with the place in it" }: { style: Style; more?: string }) => (
  <p className="mt-6 max-w-measure text-sm text-soft">
    Beneath each reference stands how it is cited {STYLE_FACTS[style].cites}, {more}.
  </p>
);

/** References in the order of their style, each with the places at which it is cited. */
export function ReferenceList({ lines, about }: ReferenceListProps) {
  return (
    <ol className="max-w-measure space-y-5 [overflow-wrap:anywhere]">
      {lines.map(({ source, margin, runs, citations }) => (
        <li key={source.slug} className="break-inside-avoid">
          <p lang={source.language ?? undefined} className="pl-8 -indent-8">
            {margin !== "" && <span className="tabular-nums">{margin} </span>}
            <Formatted runs={runs} />
          </p>
          {source.health !== "OK" && (
            <p className="mt-1 flex items-center gap-1.5 pl-8 font-sans text-xs">
              <ProblemIcon /> This source: {HEALTH_WORDS[source.health]}
            </p>
          )}
          <ul className="mt-1 space-y-1 pl-8 text-sm text-soft">
            {citations.map((citation) => (
              <li key={citation.id}>
                <Link href={paths.citation(citation.claim.slug, citation.id)} prefetch={false}>
                  <Formatted runs={citation.runs} within="link" />
                </Link>
                {about?.(citation)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
