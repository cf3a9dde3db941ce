import type { Metadata } from "next";
import { followNote } from "@/app/moved";
import { HiddenWords } from "@/app/workbench/hidden-words";
import { NotePage } from "@/components/confidence/note-page";
import { getViewer } from "@/lib/auth";
import { getNotePage } from "@/lib/confidence/read";
import { canShowText } from "@/lib/report-policy";
import { readHiddenNotes } from "@/lib/reports/list";

export const instant = false;

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export const metadata: Metadata = { title: "A confidence note" };

/** The note as readers see it; a moderator reads a hidden one here, and shows it again. */
export default async function ConfidenceNotePage({ params }: Props) {
  const { slug, id } = await params;
  const [viewer, note] = await Promise.all([getViewer(), getNotePage(slug, id)]);
  if (!note) return followNote(slug, id);
  if (note.words !== null || !viewer || !canShowText(viewer, note).ok) return <NotePage note={note} />;
  const words = (await readHiddenNotes(slug)).get(id);
  return (
    <NotePage
      note={note}
      actions={<HiddenWords viewer={viewer} personId={note.personId} text={{ of: "note", id }} words={words} />}
    />
  );
}
