import Link from "next/link";
import { CiteVersion } from "@/components/history/cite-version";
import { VersionNotice } from "@/components/history/version-notice";
import { OneVersion, Versions } from "@/components/history/versions";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Unbroken } from "@/components/ui/unbroken";
import type { VersionCitation } from "@/lib/history/cite-version";
import { paths } from "@/lib/paths";
import { fieldTexts, type SourceNames } from "@/lib/quotations/field-texts";
import type { QuotationState, QuotationVersions as Quoted } from "@/lib/quotations/versions";
import { shortReference } from "@/lib/sources/short";

/** A quotation in every state it has had, newest first, with what each changed. */
export function QuotationVersions({ quotation }: { quotation: Quoted }) {
  return (
    <article>
      <Head quotation={quotation} />
      <Versions versions={quotation.versions} {...telling(quotation)} />
    </article>
  );
}

interface QuotationVersionProps {
  quotation: Quoted;
  version: QuotationState;
  cited: VersionCitation;
}

/** A quotation as it was at one of its versions. */
export function QuotationVersion({ quotation, version, cited }: QuotationVersionProps) {
  return (
    <article>
      <Head quotation={quotation} number={version.number} />
      <OneVersion title="What was recorded" version={version} {...telling(quotation)} />
      <CiteVersion citation={cited} />
    </article>
  );
}

function telling({ claim, citations }: Quoted) {
  const sources: SourceNames = Object.fromEntries(citations.map(({ id, source }) => [id, shortReference(source)]));
  return {
    texts: (content: QuotationState["content"]) => fieldTexts(content, sources),
    at: (number: number) => paths.quotationVersion(claim.slug, number),
  };
}

function Head({ quotation: { claim, version }, number }: { quotation: Quoted; number?: number }) {
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
