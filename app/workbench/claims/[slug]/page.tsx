import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { Follow } from "@/app/workbench/follow/follow";
import { ClaimView } from "@/components/claims/claim-view";
import { Keys } from "@/components/claims/keys";
import { getViewer } from "@/lib/auth";
import { getClaimPage } from "@/lib/claims/read";
import { env } from "@/lib/env";
import type { SearchParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { listWaiting } from "@/lib/proposals/list";
import { readAsked } from "./asked";
import { workbenchOf } from "./workbench";

// Read for each request: what it offers depends on who is signed in.
export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const claim = await getClaimPage((await params).slug);
  return claim ? { title: claim.statement } : {};
}

/** The claim page for signed-in people: what readers see, with links and forms in place. */
export default async function ClaimWorkbench({ params, searchParams }: Props) {
  const { slug } = await params;
  const [viewer, claim, proposals] = await Promise.all([getViewer(), getClaimPage(slug), listWaiting({ claim: slug })]);
  if (!claim) notFound();
  if (claim.mergedInto) permanentRedirect(paths.claim(claim.mergedInto.slug));
  const address = new URL(paths.claim(claim.slug), env().PUBLIC_URL).href;
  if (viewer === null) return <ClaimView claim={claim} address={address} />;
  return (
    <>
      <ClaimView
        claim={claim}
        address={address}
        workbench={workbenchOf(claim, viewer, {
          asked: readAsked(await searchParams),
          proposals,
          follow: <Follow viewer={viewer} kind="claim" name={claim.slug} />,
        })}
      />
      <Keys claim={claim.slug} />
    </>
  );
}
