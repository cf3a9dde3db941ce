import Link from "next/link";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import type { DocumentLine } from "@/lib/documents/read";
import { RIGHTS_WORDS } from "@/lib/documents/vocabulary";
import { count, languageName, sentence } from "@/lib/format";
import { paths } from "@/lib/paths";

/** Every document in which claims are followed. */
export function DocumentList({ documents, workbench }: { documents: readonly DocumentLine[]; workbench?: ReactNode }) {
  return (
    <>
      <PageHeading lead="Texts whose factual claims are taken one by one, each with the evidence for and against it.">
        Documents
      </PageHeading>
      {workbench}
      {documents.length === 0 && <EmptyState title="There is no document yet." />}
      <ul className="mt-10 max-w-[52rem]">
        {documents.map((document) => (
          <li key={document.slug} className="border-t border-rule py-6">
            <p className="font-sans text-xs text-faint">
              {sentence(document.kind)}, in {languageName(document.language)}; {RIGHTS_WORDS[document.rights].short}
            </p>
            <h2 className="mt-1 text-xl font-[450]">
              <Link href={paths.document(document.slug)} className="no-underline hover:underline">
                {document.title}
              </Link>
            </h2>
            <p className="mt-2 max-w-measure text-soft">{document.description}</p>
            <p className="mt-2 font-sans text-sm">
              {count(document.claims, "claim")} in {count(document.paragraphs, "paragraph")}
              {document.quotedIn && (
                <>
                  {"; quoted in "}
                  <Link href={paths.paragraph(document.quotedIn.slug, document.quotedInParagraph ?? 1)}>
                    {document.quotedIn.title}, paragraph {document.quotedInParagraph}
                  </Link>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
