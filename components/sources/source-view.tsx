import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/claims/section";
import { FeedLink } from "@/components/follows/feed-link";
import { ChangeLine } from "@/components/history/change-line";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { ProtectionNotice } from "@/components/ui/protection-notice";
import { Linked, Prose } from "@/components/ui/prose";
import { withParams } from "@/lib/page-params";
import { Downloads } from "@/components/references/downloads";
import { paths } from "@/lib/paths";
import type { SourcePage } from "@/lib/sources/read";
import { SAW_WORDS } from "@/lib/sources/vocabulary";
import { Outside, hostOf } from "./outside";
import { LinkAndCopies } from "./link-and-copies";
import { SourceFacts } from "./source-facts";
import { SourceHealth } from "./source-health";
import { MergedSources } from "./merged-notice";
import { SourceUses } from "./source-uses";
import { UsesSummary, usesWords } from "./uses-summary";

interface SourceViewProps {
  source: SourcePage;
  /** What a signed-in person may do with it, and the form that does it. */
  workbench?: ReactNode;
  /** The section of its page scans. */
  scans?: ReactNode;
  /** The form that has its link checked now. */
  check?: ReactNode;
}

/** A source: the reference, how much of it was seen, and every claim it is used on. */
export function SourceView({ source, workbench, scans, check }: SourceViewProps) {
  return (
    <article>
      <Breadcrumb crumbs={[{ word: "Sources", href: paths.sources() }, { word: source.title }]} />
      {source.withdrawnAt && (
        <div className="mt-6">
          <Notice kind="problem" title="This source is withdrawn">
            On <DateTime at={source.withdrawnAt} />. Reason: {source.withdrawnReason} It can no longer be attached; the
            citations made of it stay.
          </Notice>
        </div>
      )}
      <SourceHealth source={source} />
      <ProtectionNotice what="source" thing={source} />
      <h1 lang={source.language ?? undefined} dir="auto" className="mt-5 max-w-[52rem] text-2xl font-[450] lg:mt-8">
        {source.title}
      </h1>
      <p dir="auto" className="mt-3 max-w-measure text-lg text-soft">
        <Linked text={source.reference} />
      </p>
      {source.note !== "" && <Prose text={source.note} className="mt-4 text-soft" />}
      <SourceFacts source={source} />
      <MergedSources merged={source.merged} />
      {workbench}
      <Section id="uses" title="On these claims" aside={usesWords(source.citations)}>
        <UsesSummary source={source} />
        <SourceUses citations={source.citations} />
      </Section>
      <LinkAndCopies source={source} check={check} />
      <Section id="seen" title="What was seen of it">
        <Seen source={source} />
      </Section>
      {scans}
      <Section id="history" title="History">
        <ol className="divide-y divide-rule border-y border-rule">
          {source.history.changes.map((change) => (
            <ChangeLine key={change.id} change={change} />
          ))}
        </ol>
        <p className="mt-3 font-sans text-sm">
          <Link href={paths.sourceHistory(source.slug)}>Earlier records</Link>
          {source.history.next !== null && (
            <>
              {" · "}
              <Link href={withParams(paths.changes(), { source: source.slug })}>All changes to this source</Link>
            </>
          )}
        </p>
        <FeedLink href={paths.feed("sources", source.slug)} />
      </Section>
      <Section id="cite" title="Use this record">
        <div className="space-y-3 font-sans text-sm">
          <p>
            <Link href={paths.sourceReferences(source.slug)}>Its reference in another style or language</Link>
            {", or "}
            <a href={paths.sourceJson(source.slug)}>the record with its citations as JSON</a>.
          </p>
          <p className="label">For Zotero and other reference managers</p>
          <Downloads pathOf={(format) => paths.sourceExport(source.slug, format)} />
        </div>
      </Section>
    </article>
  );
}

function Seen({ source: { sightings, seen } }: { source: SourcePage }) {
  if (sightings.length === 0) {
    return <p className="max-w-measure text-soft">Nobody has noted where they looked. Seen: {SAW_WORDS[seen]}.</p>;
  }
  return (
    <>
      <p className="max-w-measure text-sm text-soft">
        Where it was looked up, and what stood there. Many of these are copies or mirrors: check the original before you
        cite a page.
      </p>
      <ol className="mt-4 max-w-measure space-y-4">
        {sightings.map(({ id, address, saw }) => (
          <li key={id}>
            <p>{saw}</p>
            <p className="font-sans text-xs">
              <Outside href={address}>{hostOf(address)}</Outside>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
