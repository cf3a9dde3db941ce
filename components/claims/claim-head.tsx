import Link from "next/link";
import { Origins, SplitNotice } from "@/components/reshaping/relations";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { ProtectionNotice } from "@/components/ui/protection-notice";
import { Prose } from "@/components/ui/prose";
import { Unbroken } from "@/components/ui/unbroken";
import type { ClaimPage, OccurrenceView } from "@/lib/claims/read";
import { chainWords } from "@/lib/documents/chain";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";

/** Where the claim stands, the claim itself, and the documents' own words for it. */
export function ClaimHead({ claim }: { claim: ClaimPage }) {
  const first = claim.occurrences[0];
  return (
    <header>
      {first && (
        <Breadcrumb
          crumbs={[
            { word: "Documents", href: paths.documents() },
            { word: first.document.title, href: paths.document(first.document.slug) },
            { word: `Paragraph ${first.paragraph}`, href: placeOf(first) },
          ]}
        />
      )}
      {claim.withdrawnAt !== null && (
        <div className="mt-6">
          <Gone claim={claim} />
        </div>
      )}
      <ProtectionNotice what="claim" thing={claim} />
      <h1 className="mt-5 max-w-[52rem] text-3xl font-[450] tracking-[-0.01em] lg:mt-8">
        <Unbroken text={claim.statement} />
      </h1>
      <div className="mt-6 max-w-measure space-y-4">
        {claim.occurrences.map((occurrence) => (
          <Occurrence key={occurrence.id} occurrence={occurrence} />
        ))}
      </div>
      {claim.note !== "" && <Prose text={claim.note} className="mt-5 text-soft" />}
      <Origins claim={claim} />
    </header>
  );
}

function Gone({ claim }: { claim: ClaimPage }) {
  if (claim.parts.length > 0) return <SplitNotice parts={claim.parts} reason={claim.withdrawnReason} />;
  return (
    <Notice kind="problem" title="This claim is withdrawn.">
      {claim.withdrawnReason} It is kept here with everything that was attached to it.
    </Notice>
  );
}

const placeOf = ({ document, paragraph }: OccurrenceView) => `${paths.document(document.slug)}#paragraph-${paragraph}`;

function Occurrence({ occurrence }: { occurrence: OccurrenceView }) {
  return (
    <figure className="border-l border-edge pl-4 sm:pl-5">
      <blockquote lang={occurrence.document.language} className="text-lg italic">
        “{occurrence.quote}”
      </blockquote>
      <figcaption className="mt-1 font-sans text-xs text-faint">
        {`${sentence(chainWords(occurrence.chain))}, in `}
        <Link href={placeOf(occurrence)}>
          {occurrence.document.title}, paragraph {occurrence.paragraph}
        </Link>
        {!occurrence.isThere && `, in an earlier version; no certain place in version ${occurrence.documentVersion}`}
      </figcaption>
    </figure>
  );
}
