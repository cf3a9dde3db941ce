import Link from "next/link";
import type { ClaimPage } from "@/lib/claims/read";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Section } from "./section";

/** How to refer to the claim as it stands now, and the same data for programs. */
export function CiteClaim({ claim, address }: { claim: ClaimPage; address: string }) {
  const asOf = claim.changes[0]?.at ?? claim.createdAt;
  return (
    <Section id="cite" title="Cite this claim">
      <p className="max-w-measure select-all">
        “{claim.statement}” Variorum, version {claim.version}, evidence as of {formatDay(asOf)}. {address}
      </p>
      <ul data-print="no" className="mt-3 flex flex-wrap gap-x-5 gap-y-1 font-sans text-sm">
        <li>
          <Link href={paths.claimVersion(claim.slug, claim.version)}>This version of the wording</Link>
        </li>
        <li>
          <Link href={paths.claimReferences(claim.slug)}>All its references, in any style</Link>
        </li>
        <li>
          <a href={paths.claimJson(claim.slug)}>This claim as JSON</a>
        </li>
      </ul>
    </Section>
  );
}
