import Link from "next/link";
import { MergedNotice, SplitNotice } from "@/components/reshaping/relations";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { Prose } from "@/components/ui/prose";
import { Unbroken } from "@/components/ui/unbroken";
import { CiteVersion } from "@/components/history/cite-version";
import { VersionNotice } from "@/components/history/version-notice";
import type { VersionCitation } from "@/lib/history/cite-version";
import type { ClaimVersions, Wording } from "@/lib/claims/versions";
import { CHECKABILITY_WORDS, CLAIM_TYPE_WORDS } from "@/lib/claims/vocabulary";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Section } from "./section";
import { VersionRecord, WordingChanges } from "./wording";

function Gone({ claim: { mergedInto, parts, withdrawnReason } }: { claim: ClaimVersions["claim"] }) {
  if (mergedInto) return <MergedNotice into={mergedInto} reason={withdrawnReason} />;
  if (parts.length > 0) return <SplitNotice parts={parts} reason={withdrawnReason} />;
  if (withdrawnReason === null) return null;
  return (
    <Notice kind="problem" title="This claim is withdrawn.">
      {withdrawnReason}
    </Notice>
  );
}

interface ClaimVersionProps {
  claim: ClaimVersions["claim"];
  version: Wording;
  cited: VersionCitation;
}

/** A claim as it was worded at one of its versions. */
export function ClaimVersion({ claim, version, cited }: ClaimVersionProps) {
  const at = (number: number) => paths.claimVersion(claim.slug, number);
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Claims", href: paths.claims() },
          { word: claim.statement, href: paths.claim(claim.slug) },
          { word: "History", href: paths.claimHistory(claim.slug) },
          { word: `Version ${version.number}` },
        ]}
      />
      <div className="mt-6 space-y-4">
        <VersionNotice
          what="claim"
          number={version.number}
          current={claim.version}
          href={paths.claim(claim.slug)}
          at={at}
        />
        <Gone claim={claim} />
      </div>
      <h1 className="mt-6 max-w-[52rem] text-3xl font-[450] tracking-[-0.01em]">
        <Unbroken text={version.statement} />
      </h1>
      <p className="mt-3 font-sans text-sm text-soft">
        {sentence(CLAIM_TYPE_WORDS[version.type].name)}, {CHECKABILITY_WORDS[version.checkability]}
      </p>
      {version.note !== "" && <Prose text={version.note} className="mt-4 text-soft" />}
      <Section id="record" title="This version">
        <VersionRecord version={version} />
      </Section>
      {version.before && (
        <Section
          id="changed"
          title="What it changed"
          aside={<Link href={at(version.before.number)}>Against version {version.before.number}</Link>}
        >
          <WordingChanges version={version} />
        </Section>
      )}
      <CiteVersion citation={cited} />
    </article>
  );
}
