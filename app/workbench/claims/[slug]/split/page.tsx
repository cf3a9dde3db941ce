import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignInFirst } from "@/components/people/sign-in-first";
import { SplitForm } from "@/components/reshaping/split-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { STANCE_WORDS } from "@/lib/citations/vocabulary";
import { LEVEL_WORDS } from "@/lib/confidence/vocabulary";
import { figureWords } from "@/lib/estimates/words";
import { formatDay, sentence } from "@/lib/format";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import { canSplitClaim } from "@/lib/policy";
import type { WholeClaim } from "@/lib/reshaping/load";
import { getWholeClaim } from "@/lib/reshaping/read";
import { shortReference } from "@/lib/sources/short";
import { split } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Split a claim" };

interface Props {
  params: Promise<{ slug: string }>;
}

/** Splits a claim that says several things: what each part says, and where everything belongs. */
export default async function SplitPage({ params }: Props) {
  const [viewer, { slug }] = await Promise.all([getViewer(), params]);
  if (viewer === null) return <SignInFirst next={paths.claimSplit(slug)} />;
  const claim = await getWholeClaim(slug);
  if (!claim) notFound();
  const may = canSplitClaim(viewer, claim.facts);
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Claims", href: paths.claims() },
          { word: claim.statement, href: paths.claim(slug) },
          { word: "Split" },
        ]}
      />
      <div className="mt-5">
        <PageHeading lead={`“${claim.statement}”`}>Split this claim</PageHeading>
      </div>
      {may.ok ? (
        <SplitForm action={split} requestKey={newId()} {...shareable(claim)} />
      ) : (
        <div className="mt-8">
          <Notice kind="problem" title={may.why} />
        </div>
      )}
    </article>
  );
}

/** What there is to share out, in words. */
function shareable({ slug, lastChange, type, checkability, ...claim }: WholeClaim) {
  return {
    claim: slug,
    seen: lastChange,
    wording: { type, checkability },
    occurrences: claim.occurrences.map(({ id, quote, paragraph, documentVersion }) => ({
      id,
      words: `“${quote}”`,
      hint: `${documentVersion.document.title}, paragraph ${paragraph}`,
    })),
    citations: claim.citations.map(({ id, source, stance, summary, withdrawnAt }) => ({
      id,
      words: `${shortReference(source)}: ${STANCE_WORDS[stance]}${withdrawnAt ? " (withdrawn)" : ""}`,
      hint: summary,
    })),
    notes: claim.notes.map(({ id, level, person, finding, createdAt, replacedAt, withdrawnAt }) => ({
      id,
      words: `${person.displayName}, ${formatDay(createdAt)}: ${sentence(LEVEL_WORDS[level])} confidence${
        withdrawnAt ? " (withdrawn)" : replacedAt ? " (an earlier note)" : ""
      }`,
      hint: finding,
    })),
    figure: claim.estimate && figureWords(claim.estimate),
    quotation: claim.quotation && `“${claim.quotation.asGiven}”`,
  };
}
