import type { Metadata } from "next";
import { followNote } from "@/app/moved";
import { NotePage } from "@/components/confidence/note-page";
import { getNotePage } from "@/lib/confidence/read";

export const instant = false;

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export const metadata: Metadata = { title: "A confidence note" };

export default async function ConfidenceNotePage({ params }: Props) {
  const { slug, id } = await params;
  const note = await getNotePage(slug, id);
  if (!note) return followNote(slug, id);
  return <NotePage note={note} />;
}
