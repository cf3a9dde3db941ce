import Link from "next/link";
import { ChangeLine } from "@/components/history/change-line";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import type { ClaimVersions } from "@/lib/claims/versions";
import { count } from "@/lib/format";
import type { HistoryPage } from "@/lib/history/read";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { Section } from "./section";
import { Wordings } from "./wording";

interface ClaimHistoryProps {
  claim: ClaimVersions["claim"];
  versions: ClaimVersions["versions"];
  history: HistoryPage;
  /** Not the first page of changes. */
  later: boolean;
}

/** How a claim came to be as it is: its wordings, and everything done to it and its evidence. */
export function ClaimHistory({ claim, versions, history, later }: ClaimHistoryProps) {
  const here = paths.claimHistory(claim.slug);
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Claims", href: paths.claims() },
          { word: claim.statement, href: paths.claim(claim.slug) },
          { word: "History" },
        ]}
      />
      <div className="mt-5">
        <PageHeading lead={<Link href={paths.claim(claim.slug)}>{claim.statement}</Link>}>
          History of a claim
        </PageHeading>
      </div>
      {!later && (
        <Section id="wordings" title="Wordings" aside={count(versions.length, "version")}>
          <Wordings slug={claim.slug} versions={versions} />
        </Section>
      )}
      <Section id="changes" title="Everything that happened" aside="Newest first">
        <ol className="divide-y divide-rule border-y border-rule">
          {history.changes.map((change) => (
            <ChangeLine key={change.id} change={change} />
          ))}
        </ol>
        <Pager
          what="changes"
          previous={later ? here : null}
          next={history.next === null ? null : withParams(here, { cursor: history.next })}
        />
      </Section>
    </article>
  );
}
