import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { followNote } from "@/app/moved";
import { getClaimPage, listShowcaseSlugs } from "@/lib/claims/read";
import { NotePage } from "@/components/confidence/note-page";
import { getNotePage } from "@/lib/confidence/read";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

/** The first confidence note of a showcase claim. */
export async function generateStaticParams() {
  const [slug] = await listShowcaseSlugs(1);
  const claim = slug === undefined ? null : await getClaimPage(slug);
  return (claim?.notes ?? []).slice(0, 1).map(({ id }) => ({ slug: slug ?? "", id }));
}

export const metadata: Metadata = { title: "A confidence note" };

export default async function ConfidenceNotePage({ params }: Props) {
  "use cache";
  const { slug, id } = await params;
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  const note = await getNotePage(slug, id);
  if (!note) return followNote(slug, id);
  return <NotePage note={note} />;
}
