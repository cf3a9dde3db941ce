import Link from "next/link";
import { StanceTag } from "@/components/citations/stance";
import { Section } from "@/components/claims/section";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import type { DocumentReferences as References } from "@/lib/citations/references";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { LookParams } from "@/lib/references/schema";
import { Downloads } from "./downloads";
import { LookForm } from "./look-form";
import { Beneath, ReferenceList } from "./reference-list";

interface DocumentReferencesProps {
  page: References;
  look: LookParams;
  ignored: readonly string[];
}

/** Every source that is attached to a claim of a document, in full, with the claims that it bears on. */
export function DocumentReferences({ page: { document, lines }, look, ignored }: DocumentReferencesProps) {
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Documents", href: paths.documents() },
          { word: document.title, href: paths.document(document.slug) },
          { word: "References" },
        ]}
      />
      <div className="mt-5">
        <PageHeading lead={<Link href={paths.document(document.slug)}>{document.title}</Link>}>
          References to the claims of a document
        </PageHeading>
      </div>
      <LookForm action={paths.documentReferences(document.slug)} look={look} ignored={ignored} />
      <Beneath style={look.style} more="and on which claim" />
      <Section id="references" title="References" aside={count(lines.length, "source")}>
        {lines.length === 0 ? (
          <p className="text-soft">No source has been attached to a claim of this document.</p>
        ) : (
          <ReferenceList
            lines={lines}
            about={({ stance, claim }) => (
              <>
                {" "}
                <StanceTag stance={stance} /> {claim.statement}
              </>
            )}
          />
        )}
      </Section>
      <Section id="records" title="Take them along">
        <Downloads pathOf={(format) => paths.documentExport(document.slug, format)} />
      </Section>
    </article>
  );
}
