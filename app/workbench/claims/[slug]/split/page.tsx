import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignInFirst } from "@/components/people/sign-in-first";
import { shareable } from "@/components/reshaping/shareable";
import { SplitForm } from "@/components/reshaping/split-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import { canSplitClaim } from "@/lib/policy";
import { getWholeClaim } from "@/lib/reshaping/read";
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
        <SplitForm action={split} requestKey={newId()} seen={claim.lastChange} {...shareable(claim)} />
      ) : (
        <div className="mt-8">
          <Notice kind="problem" title={may.why} />
        </div>
      )}
    </article>
  );
}
