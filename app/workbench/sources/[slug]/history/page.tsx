import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfferLink, Offers } from "@/components/claims/offers";
import { SourceHistory } from "@/components/sources/source-history";
import { getViewer } from "@/lib/auth";
import { listChanges } from "@/lib/history/read";
import { paths } from "@/lib/paths";
import { canUnmergeSources } from "@/lib/merge-policy";
import { getUndoing } from "@/lib/reshaping/read-sources";
import { getSourceVersions } from "@/lib/sources/versions";

export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
}

export const metadata: Metadata = { title: "History of a source" };

export default async function SourceHistoryPage({ params }: Props) {
  const { slug } = await params;
  const [viewer, found, history, undoing] = await Promise.all([
    getViewer(),
    getSourceVersions(slug),
    listChanges({ source: slug }),
    getUndoing(slug),
  ]);
  if (!found) notFound();
  const mayUndo = viewer !== null && undoing !== null && canUnmergeSources(viewer, undoing.facts).ok;
  const offer = mayUndo && (
    <Offers>
      <OfferLink href={paths.sourceUnmerge(slug)}>Undo the merge</OfferLink>
    </Offers>
  );
  return <SourceHistory {...found} history={history} offer={offer} />;
}
