import Link from "next/link";
import { Section } from "@/components/claims/section";
import { VersionRecord } from "@/components/claims/wording";
import { CiteVersion } from "@/components/history/cite-version";
import { VersionNotice } from "@/components/history/version-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Linked } from "@/components/ui/prose";
import type { VersionCitation } from "@/lib/history/cite-version";
import { paths } from "@/lib/paths";
import type { SourceVersion as Version, SourceVersions } from "@/lib/sources/versions";
import { MergedSourceNotice } from "./merged-notice";
import { RecordChanges, RecordFields } from "./record-changes";

interface SourceVersionProps {
  source: SourceVersions["source"];
  version: Version;
  cited: VersionCitation;
}

/** A source as its record was at one of its versions. */
export function SourceVersion({ source, version, cited }: SourceVersionProps) {
  const at = (number: number) => paths.sourceVersion(source.slug, number);
  const { csl } = version.record;
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Sources", href: paths.sources() },
          { word: source.title, href: paths.source(source.slug) },
          { word: "History", href: paths.sourceHistory(source.slug) },
          { word: `Version ${version.number}` },
        ]}
      />
      <div className="mt-6 space-y-4">
        <VersionNotice
          what="record"
          number={version.number}
          current={source.version}
          href={source.mergedInto === null ? paths.source(source.slug) : paths.sourceHistory(source.slug)}
          at={at}
        />
        {source.mergedInto && <MergedSourceNotice into={source.mergedInto} reason={source.withdrawnReason} />}
      </div>
      <h1 lang={csl.language} className="mt-6 max-w-[52rem] text-3xl font-[450] tracking-[-0.01em]">
        {csl.title}
      </h1>
      <p className="mt-3 max-w-measure text-lg break-words text-soft">
        <Linked text={version.reference} />
      </p>
      <Section id="record" title="This version">
        <VersionRecord version={version} />
        <div className="mt-4">
          <RecordFields version={version} />
        </div>
      </Section>
      {version.before && (
        <Section
          id="changed"
          title="What it changed"
          aside={<Link href={at(version.before.number)}>Against version {version.before.number}</Link>}
        >
          <RecordChanges version={version} />
        </Section>
      )}
      <CiteVersion citation={cited} />
    </article>
  );
}
