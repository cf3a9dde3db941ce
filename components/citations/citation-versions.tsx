import Link from "next/link";
import { VersionRecord } from "@/components/claims/wording";
import { Section } from "@/components/claims/section";
import { ChangedTexts, FieldTexts } from "@/components/history/field-texts";
import { VersionNotice } from "@/components/history/version-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { Unbroken } from "@/components/ui/unbroken";
import { fieldTexts } from "@/lib/citations/field-texts";
import type { CitationState, CitationVersions as Versions } from "@/lib/citations/versions";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";

/** A citation in every state it has had, newest first, with what each changed. */
export function CitationVersions({ citation }: { citation: Versions }) {
  const { claim, id, names, versions } = citation;
  return (
    <article>
      <Head citation={citation} />
      <Section id="versions" title="Versions" aside={`${count(versions.length, "version")}, newest first`}>
        <ol className="max-w-measure space-y-10">
          {versions.map((version) => (
            <li key={version.number} className="space-y-2">
              <VersionRecord version={version} href={paths.citationVersion(claim.slug, id, version.number)} />
              {version.before === null ? (
                <Content version={version} names={names} />
              ) : (
                <Changes version={version} names={names} />
              )}
            </li>
          ))}
        </ol>
      </Section>
    </article>
  );
}

/** A citation as it was at one of its versions. */
export function CitationVersion({ citation, version }: { citation: Versions; version: CitationState }) {
  const { claim, id, names } = citation;
  return (
    <article>
      <Head citation={citation} number={version.number} />
      <Section id="content" title="What it said" aside={<VersionRecord version={version} />}>
        <Content version={version} names={names} />
      </Section>
      {version.before && (
        <Section
          id="changed"
          title="What it changed"
          aside={
            <Link href={paths.citationVersion(claim.slug, id, version.number - 1)}>
              Against version {version.number - 1}
            </Link>
          }
        >
          <Changes version={version} names={names} />
        </Section>
      )}
    </article>
  );
}

function Head({ citation, number }: { citation: Versions; number?: number }) {
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

interface StateProps {
  version: CitationState;
  /** What each citation of the claim is called, by its id. */
  names: Versions["names"];
}

const Content = ({ version, names }: StateProps) => <FieldTexts texts={fieldTexts(version.content, names)} />;

const Changes = ({ version: { before, content }, names }: StateProps) =>
  before && <ChangedTexts before={fieldTexts(before, names)} texts={fieldTexts(content, names)} />;
