import Link from "next/link";
import { paths } from "@/lib/paths";
import type { ClaimPage } from "@/lib/claims/read";
import { dateWords } from "@/lib/quotations/date-words";
import type { TrailLinkView } from "@/lib/quotations/view";
import { CarriedBy, type Citations } from "./carried";

/** Who quotes whom, from the document back to where the words come from. */
export function Trail({
  claim,
  trail,
}: {
  claim: Citations & Pick<ClaimPage, "occurrences">;
  trail: readonly TrailLinkView[];
}) {
  const [place] = claim.occurrences;
  if (trail.length === 0) return null;
  return (
    <ol className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      {place && (
        <li>
          <Link href={paths.paragraph(place.document.slug, place.paragraph)}>{place.document.title}</Link>
        </li>
      )}
      {trail.map((step, index) => (
        <li key={index}>
          <Arrow gap={step.gap} />
          {step.label}
          {step.date !== null && <span className="text-soft"> ({dateWords(step.date)})</span>}{" "}
          <CarriedBy claim={claim} ids={[step.citationId]} />
        </li>
      ))}
    </ol>
  );
}

/** The one before has the words from this one; how, is not known where there is a gap. */
const Arrow = ({ gap }: { gap: boolean }) => (
  <>
    <span aria-hidden className="pr-2 font-sans text-faint">
      {gap ? "← … ←" : "←"}
    </span>
    <span className="sr-only">{gap ? "from, by a way that is not known: " : "from: "}</span>
  </>
);
