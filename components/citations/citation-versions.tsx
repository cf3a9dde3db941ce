import Link from "next/link";
import { CiteVersion } from "@/components/history/cite-version";
import { VersionNotice } from "@/components/history/version-notice";
import { OneVersion, Versions } from "@/components/history/versions";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { Unbroken } from "@/components/ui/unbroken";
import { fieldTexts } from "@/lib/citations/field-texts";
import type { CitationState, CitationVersions as Cited } from "@/lib/citations/versions";
import type { VersionCitation } from "@/lib/history/cite-version";
import { paths } from "@/lib/paths";

/** A citation in every state it has had, newest first, with what each changed. */
export function CitationVersions({ citation }: { citation: Cited }) {
  return (
    <article>
      <Head citation={citation} />
      <Versions versions={citation.versions} {...telling(citation)} />
    </article>
  );
}

interface CitationVersionProps {
  citation: Cited;
  version: CitationState;
  cited: VersionCitation;
}

/** A citation as it was at one of its versions. */
export function CitationVersion({ citation, version, cited }: CitationVersionProps) {
  return (
    <article>
      <Head citation={citation} number={version.number} />
      <OneVersion title="What it said" version={version} {...telling(citation)} />
      <CiteVersion citation={cited} />
    </article>
  );
}

const telling = ({ claim, id, names }: Cited) => ({
  texts: (content: CitationState["content"]) => fieldTexts(content, names),
  at: (number: number) => paths.citationVersion(claim.slug, id, number),
});

function Head({ citation, number }: { citation: Cited; number?: number }) {
  const { claim, id, source, withdrawnAt, withdrawnReason } = citation;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { word: "Claims", href: paths.claims() },
          { word: claim.statement, href: paths.claim(claim.slug) },
          { word: "Citation", ...(number !== undefined && { href: paths.citationVersions(claim.slug, id) }) },
          ...(number === undefined ? [] : [{ word: `Version ${number}` }]),
        ]}
      />
      <div className="mt-6 space-y-4">
        {number !== undefined && (
          <VersionNotice
            what="citation"
            number={number}
            current={citation.version}
            href={paths.citation(claim.slug, id)}
            at={(other) => paths.citationVersion(claim.slug, id, other)}
          />
        )}
        {withdrawnAt && (
          <Notice kind="problem" title="This citation is withdrawn">
            On <DateTime at={withdrawnAt} />. Reason: {withdrawnReason}
          </Notice>
        )}
      </div>
      <h1 className="mt-6 max-w-[52rem] text-2xl font-[450]">
        A source on “
        <Link href={paths.claim(claim.slug)}>
          <Unbroken text={claim.statement} />
        </Link>
        ”
      </h1>
      <p className="mt-3 max-w-measure text-lg text-soft">
        <Link href={paths.source(source.slug)}>{source.reference}</Link>
      </p>
    </>
  );
}
