import Link from "next/link";
import { ChangeLine } from "@/components/history/change-line";
import { MergedNotice, Origins, SplitNotice } from "@/components/reshaping/relations";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
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
  /** The last changes; what came before them is in the public log. */
  history: HistoryPage;
}

function Standing({ claim }: { claim: ClaimVersions["claim"] }) {
  const { mergedInto, parts, withdrawnReason } = claim;
  return (
    <div className="mt-6">
      {mergedInto && <MergedNotice into={mergedInto} reason={withdrawnReason} />}
      {parts.length > 0 && <SplitNotice parts={parts} reason={withdrawnReason} />}
      <Origins claim={claim} />
    </div>
  );
}

/** How a claim came to be as it is: its wordings, and everything done to it and its evidence. */
export function ClaimHistory({ claim, versions, history }: ClaimHistoryProps) {
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
      <Standing claim={claim} />
      <Section id="wordings" title="Wordings" aside={count(versions.length, "version")}>
        <Wordings slug={claim.slug} versions={versions} />
      </Section>
      <Section id="changes" title="Everything that happened" aside="Newest first">
        <ol className="divide-y divide-rule border-y border-rule">
          {history.changes.map((change) => (
            <ChangeLine key={change.id} change={change} anchored />
          ))}
        </ol>
        {history.next !== null && (
          <p className="mt-3 font-sans text-sm">
            <Link href={withParams(paths.changes(), { claim: claim.slug, cursor: history.next })}>Earlier changes</Link>
          </p>
        )}
      </Section>
    </article>
  );
}
