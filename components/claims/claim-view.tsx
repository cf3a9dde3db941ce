import Link from "next/link";
import { ConfidenceSection } from "@/components/confidence/confidence-section";
import { DisputeLine } from "@/components/disputes/dispute-line";
import { Figures } from "@/components/estimates/figures";
import { FeedLink } from "@/components/follows/feed-link";
import { ChangeLine } from "@/components/history/change-line";
import { QuotationView } from "@/components/quotations/quotation-view";
import type { ClaimPage } from "@/lib/claims/read";
import { isOpinion } from "@/lib/claims/vocabulary";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";
import { CiteClaim } from "./cite-claim";
import { ClaimFacts } from "./claim-facts";
import { ClaimHead } from "./claim-head";
import { Evidence } from "./evidence";
import type { Workbench } from "./places";
import { Section } from "./section";

interface ClaimViewProps {
  claim: ClaimPage;
  /** The claim's full address, for citing it. */
  address: string;
  /** Absent for readers: the page is then the same for everybody. */
  workbench?: Workbench;
}

/** The claim page, for readers and for the workbench. It draws what it is given and knows no session. */
export function ClaimView({ claim, address, workbench }: ClaimViewProps) {
  return (
    <article>
      <ClaimHead claim={claim} />
      <ClaimFacts claim={claim} />
      {workbench?.({ at: "claim" })}
      {!isOpinion(claim) && (
        <ConfidenceSection
          claim={claim}
          offers={workbench?.({ at: "notes" })}
          actions={workbench && ((note) => workbench({ at: "note", note }))}
        />
      )}
      <Figures claim={claim} workbench={workbench} />
      <Words claim={claim} workbench={workbench} />
      <Section id="evidence" title="Evidence" wide>
        <Evidence claim={claim} workbench={workbench} />
      </Section>
      <Disputes claim={claim} workbench={workbench} />
      <History claim={claim} />
      <CiteClaim claim={claim} address={address} />
    </article>
  );
}

function Words({ claim, workbench }: { claim: ClaimPage; workbench: Workbench | undefined }) {
  const offered = workbench?.({ at: "quotation" });
  if (!claim.quotation && !offered) return null;
  return (
    <Section id="quotation" title="The words" wide>
      {offered}
      {claim.quotation ? (
        <QuotationView claim={claim} quotation={claim.quotation} />
      ) : (
        <p className="text-soft">Nobody has recorded yet whose words these are, and where they stand.</p>
      )}
    </Section>
  );
}

function Disputes({ claim, workbench }: { claim: ClaimPage; workbench: Workbench | undefined }) {
  return (
    <Section id="disputes" title="Disputes">
      {workbench?.({ at: "disputes" })}
      {claim.disputes.length === 0 ? (
        <p className="text-soft">Nobody has opened a dispute about this claim or what is attached to it.</p>
      ) : (
        <ul className="-mt-3 max-w-[46rem]">
          {claim.disputes.map((dispute) => (
            <DisputeLine key={dispute.number} dispute={dispute} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function History({ claim }: { claim: ClaimPage }) {
  return (
    <Section
      id="history"
      title="History"
      aside={<Link href={paths.claimHistory(claim.slug)}>All {count(claim.changeCount, "change")}</Link>}
    >
      <ol className="-mt-2 max-w-[46rem] text-base">
        {claim.changes.map((change) => (
          <ChangeLine key={change.id} change={change} />
        ))}
      </ol>
      <FeedLink href={paths.feed("claims", claim.slug)} />
    </Section>
  );
}
