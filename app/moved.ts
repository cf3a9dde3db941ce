import { notFound, permanentRedirect } from "next/navigation";
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
