import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignInFirst } from "@/components/people/sign-in-first";
import { MergeForm } from "@/components/reshaping/merge-form";
import { MergePreview } from "@/components/reshaping/merge-preview";
import { SameClaims } from "@/components/reshaping/same-claims";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { figureWords, scopeWords } from "@/lib/estimates/words";
import { sentence } from "@/lib/format";
import { newId } from "@/lib/id";
import type { SearchParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { type ActingPerson, canMergeClaims } from "@/lib/policy";
import type { WholeClaim } from "@/lib/reshaping/load";
import { planMerge } from "@/lib/reshaping/merge-plan";
import { getWholeClaim } from "@/lib/reshaping/read";
import { nearClaims, nearClaimsInput } from "@/lib/search/near";
import { merge } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Merge claims" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

/** Merges a claim into another: first which one says the same, then what will happen, then the form. */
export default async function MergePage({ params, searchParams }: Props) {
  const [viewer, { slug }, { into, q }] = await Promise.all([getViewer(), params, searchParams]);
  if (viewer === null) return <SignInFirst next={paths.claimMerge(slug)} />;
  const claim = await getWholeClaim(slug);
  if (!claim) notFound();
  const other = typeof into === "string" && into !== slug ? await getWholeClaim(into) : null;
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Claims", href: paths.claims() },
          { word: claim.statement, href: paths.claim(slug) },
          { word: "Merge" },
        ]}
      />
      <div className="mt-5">
        <PageHeading lead="Two claims that say the same become one. It is settled once then, and shown wherever a document says it.">
          Merge this claim into another
        </PageHeading>
      </div>
      {other === null ? await choose(claim, typeof q === "string" ? q : "") : preview(viewer, claim, other)}
    </article>
  );
}

async function choose(claim: WholeClaim, typed: string) {
  const q = nearClaimsInput.shape.q.safeParse(typed).data ?? "";
  const found = await nearClaims({ q: q || claim.statement.slice(0, 200), not: claim.slug });
  return <SameClaims claim={claim} query={q} found={found} />;
}

function preview(viewer: ActingPerson, claim: WholeClaim, into: WholeClaim) {
  const may = canMergeClaims(viewer, { claim: claim.facts, into: into.facts });
  const plan = planMerge(claim, into);
  return (
    <>
      <MergePreview claim={claim} into={into} plan={plan} />
      {may.ok && !plan.isMixed ? (
        <MergeForm
          action={merge}
          requestKey={newId()}
          claim={claim.slug}
          into={into.slug}
          seen={{ claim: claim.lastChange, into: into.lastChange }}
          figures={plan.figure === "CHOOSE" ? [figureOf(into), figureOf(claim)] : null}
          quotations={plan.quotation === "CHOOSE" ? [wordsOf(into), wordsOf(claim)] : null}
        />
      ) : (
        <div className="mt-8">
          <Notice
            kind="problem"
            title={may.ok ? "One of these is opinion and the other is not, so they do not say the same." : may.why}
          />
        </div>
      )}
    </>
  );
}

const figureOf = ({ estimate }: WholeClaim) =>
  estimate === null ? "" : `${sentence(figureWords(estimate))} (${scopeWords(estimate)})`;
const wordsOf = ({ quotation }: WholeClaim) => (quotation === null ? "" : `“${quotation.asGiven}”`);
