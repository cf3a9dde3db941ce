import Link from "next/link";
import type { ReactNode } from "react";
import { ReadingView } from "@/components/documents/reading-view";
import { SelectionTools } from "@/components/documents/selection-tools";
import { Notice } from "@/components/ui/notice";
import type { DocumentPage } from "@/lib/documents/read";
import { getPlaceToChoose, getText } from "@/lib/documents/reading";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import { type ActingPerson, canAddClaim, canDecideAnchor } from "@/lib/policy";
import { decide } from "./places/actions";

/** The text for whoever may read it, with what an editor may do with selected words; null for whoever may not. */
export async function readingOf(
  document: DocumentPage,
  viewer: ActingPerson | null,
  asked: { place?: unknown },
): Promise<ReactNode> {
  const text = document.version && (await getText(document.slug, viewer, document.version.number));
  if (!text) return null;
  const editor = viewer !== null && canAddClaim(viewer).ok;
  const choosing = viewer !== null && canDecideAnchor(viewer).ok && typeof asked.place === "string";
  const anchor = choosing ? await getPlaceToChoose(document.slug, String(asked.place)) : null;
  return (
    <>
      {anchor && (
        <Notice title={`Choose where “${anchor.occurrence.claim.statement}” stands.`}>
          It was recorded as <q className="italic">{anchor.occurrence.quote}</q>. Select the words of this text that say
          it. <Link href={paths.document(document.slug)}>Not now</Link>
        </Notice>
      )}
      <ReadingView document={document} text={text} editor={editor && anchor === null} />
      {editor && (
        <SelectionTools
          document={document.slug}
          place={
            anchor && {
              occurrenceId: anchor.occurrence.id,
              number: anchor.documentVersion.number,
              version: anchor.version,
              action: decide,
              requestKey: newId(),
            }
          }
        />
      )}
    </>
  );
}
