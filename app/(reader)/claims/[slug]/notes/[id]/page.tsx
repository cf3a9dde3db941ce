import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { followNote } from "@/app/moved";
import { NotePage } from "@/components/confidence/note-page";
import { getNotePage } from "@/lib/confidence/read";
import { READER_LIFE, tags } from "@/lib/tags";
import { firstOf } from "../../first";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export const generateStaticParams = () => firstOf("notes");

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
