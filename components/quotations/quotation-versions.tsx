import Link from "next/link";
import { Section } from "@/components/claims/section";
import { VersionRecord } from "@/components/claims/wording";
import { ChangedTexts, FieldTexts } from "@/components/history/field-texts";
import { VersionNotice } from "@/components/history/version-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Unbroken } from "@/components/ui/unbroken";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";
import { fieldTexts, type SourceNames } from "@/lib/quotations/field-texts";
import type { QuotationState, QuotationVersions as Versions } from "@/lib/quotations/versions";
import { shortReference } from "@/lib/sources/short";

/** A quotation in every state it has had, newest first, with what each changed. */
export function QuotationVersions({ quotation }: { quotation: Versions }) {
  const { claim, versions } = quotation;
  const sources = namesOf(quotation);
  return (
    <article>
      <Head quotation={quotation} />
      <Section id="versions" title="Versions" aside={`${count(versions.length, "version")}, newest first`}>
        <ol className="max-w-measure space-y-10">
          {versions.map((version) => (
            <li key={version.number} className="space-y-2">
              <VersionRecord version={version} href={paths.quotationVersion(claim.slug, version.number)} />
              {version.before === null ? (
                <Content version={version} sources={sources} />
              ) : (
                <Changes version={version} sources={sources} />
              )}
            </li>
          ))}
        </ol>
      </Section>
    </article>
  );
}

/** A quotation as it was at one of its versions. */
export function QuotationVersion({ quotation, version }: { quotation: Versions; version: QuotationState }) {
  const { claim } = quotation;
  const sources = namesOf(quotation);
  return (
    <article>
      <Head quotation={quotation} number={version.number} />
      <Section id="content" title="What was recorded" aside={<VersionRecord version={version} />}>
        <Content version={version} sources={sources} />
      </Section>
      {version.before && (
        <Section
          id="changed"
          title="What it changed"
          aside={
            <Link href={paths.quotationVersion(claim.slug, version.number - 1)}>
              Against version {version.number - 1}
            </Link>
          }
        >
          <Changes version={version} sources={sources} />
        </Section>
      )}
    </article>
  );
}

const namesOf = ({ citations }: Versions): SourceNames =>
  Object.fromEntries(citations.map(({ id, source }) => [id, shortReference(source)]));

function Head({ quotation: { claim, version }, number }: { quotation: Versions; number?: number }) {
  return (
    <>
      <Breadcrumb
        crumbs={[
          { word: "Claims", href: paths.claims() },
          { word: claim.statement, href: paths.claim(claim.slug) },
          { word: "Quotation", ...(number !== undefined && { href: paths.quotationVersions(claim.slug) }) },
          ...(number === undefined ? [] : [{ word: `Version ${number}` }]),
        ]}
      />
      {number !== undefined && (
        <div className="mt-6">
          <VersionNotice
            what="quotation"
            number={number}
            current={version}
            href={paths.quotation(claim.slug)}
            at={(other) => paths.quotationVersion(claim.slug, other)}
          />
        </div>
      )}
      <h1 className="mt-6 max-w-[52rem] text-2xl font-[450]">
        The words in “
        <Link href={paths.claim(claim.slug)}>
          <Unbroken text={claim.statement} />
        </Link>
        ”
      </h1>
    </>
  );
}

interface Shown {
  version: QuotationState;
  sources: SourceNames;
}

const Content = ({ version, sources }: Shown) => <FieldTexts texts={fieldTexts(version.content, sources)} />;

const Changes = ({ version: { before, content }, sources }: Shown) =>
  before && <ChangedTexts before={fieldTexts(before, sources)} texts={fieldTexts(content, sources)} />;
