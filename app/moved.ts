import { connection } from "next/server";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { findComment } from "@/lib/disputes/comments";
import { commentIdIn, numberIn } from "@/lib/disputes/schema";
import { movedFrom } from "@/lib/history/moved";
import { paths } from "@/lib/paths";

/** For an address that has nothing any more: leads on to where its citation or note went with its claim, else is a 404. */

export async function followCitation(slug: string, id: string, number?: string): Promise<never> {
  const claim = await movedFrom(slug, "citation", id);
  if (claim === null) notFound();
  permanentRedirect(
    number === undefined ? paths.citationVersions(claim, id) : paths.citationVersion(claim, id, Number(number)),
  );
}

export async function followNote(slug: string, id: string): Promise<never> {
  const claim = await movedFrom(slug, "note", id);
  if (claim === null) notFound();
  permanentRedirect(paths.note(claim, id));
}

/** To the page on which a comment stands, at the comment. Not for good: pages are cut anew when answers come. */
export async function followComment(number: string, id: string): Promise<never> {
  await connection();
  const [dispute, comment] = [numberIn(number), commentIdIn(id)];
  const place = dispute === null || comment === null ? null : await findComment(dispute, comment);
  if (dispute === null || comment === null || place === null) notFound();
  redirect(paths.commentOn(dispute, place, comment));
}
