import { ProblemIcon } from "@/components/ui/icons";
import type { CitationView } from "@/lib/claims/read";
import { shownHealths } from "@/lib/sources/shown-health";
import { HEALTH_WORDS } from "@/lib/sources/vocabulary";
import { Outside } from "./outside";

/** What is wrong with the source of a citation; where its link is dead, the archived copy. */
export function SourceTroubles({ source }: { source: CitationView["source"] }) {
  const troubles = shownHealths(source);
  if (troubles.length === 0) return null;
  const { archivedUrl } = source;
  return (
    <p className="mt-1 flex items-start gap-1.5 font-sans text-xs">
      <span className="mt-0.5">
        <ProblemIcon />
      </span>
      <span>
        This source: {troubles.map((trouble) => HEALTH_WORDS[trouble]).join("; ")}
        {troubles.includes("DEAD_LINK") && archivedUrl !== null && (
          <>
            {". "}
            <Outside href={archivedUrl}>Archived copy</Outside>
          </>
        )}
      </span>
    </p>
  );
}
