import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/claims/section";
import { VersionRecord } from "@/components/claims/wording";
import { ChangeLine } from "@/components/history/change-line";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { count } from "@/lib/format";
import type { HistoryPage } from "@/lib/history/read";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import type { SourceVersions } from "@/lib/sources/versions";
import { MergedSourceNotice, MergedSources } from "./merged-notice";
import { RecordChanges } from "./record-changes";

interface SourceHistoryProps extends SourceVersions {
  /** The last changes; what came before them is in the public log. */
  history: HistoryPage;
  /** What a signed-in person may do. */
  offer?: ReactNode;
}

/** How a source came to be as it is: its records, and everything done to it and its citations. */
export function SourceHistory({ source, versions, history, offer }: SourceHistoryProps) {
  const { slug, title, mergedInto, merged, withdrawnReason } = source;
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Sources", href: paths.sources() },
          { word: title, href: paths.source(slug) },
          { word: "History" },
        ]}
      />
      <div className="mt-5">
        <PageHeading lead={mergedInto === null ? <Link href={paths.source(slug)}>{title}</Link> : title}>
          History of a source
        </PageHeading>
      </div>
      <div className="mt-6">
        {mergedInto && <MergedSourceNotice into={mergedInto} reason={withdrawnReason} />}
        {offer}
        <MergedSources merged={merged} />
      </div>
      <Section id="records" title="Records" aside={count(versions.length, "version")}>
        <ol className="max-w-measure space-y-8">
          {versions.map((version) => (
            <li key={version.number} className="space-y-1">
              <VersionRecord version={version} href={paths.sourceVersion(slug, version.number)} />
              <RecordChanges version={version} />
            </li>
          ))}
        </ol>
      </Section>
      <Section id="changes" title="Everything that happened" aside="Newest first">
        <ol className="divide-y divide-rule border-y border-rule">
          {history.changes.map((change) => (
            <ChangeLine key={change.id} change={change} />
          ))}
        </ol>
        {history.next !== null && (
          <p className="mt-3 font-sans text-sm">
            <Link href={withParams(paths.changes(), { source: slug, cursor: history.next })}>Earlier changes</Link>
          </p>
        )}
      </Section>
    </article>
  );
}
