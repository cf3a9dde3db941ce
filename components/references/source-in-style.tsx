import { Section } from "@/components/claims/section";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { paths } from "@/lib/paths";
import type { LookParams } from "@/lib/references/schema";
import type { SourceInStyle as Source } from "@/lib/sources/in-style";
import { HEALTH_WORDS } from "@/lib/sources/vocabulary";
import { CitedItemView } from "./cited-item";
import { Downloads } from "./downloads";
import { LookForm } from "./look-form";

interface SourceInStyleProps {
  page: Source;
  look: LookParams;
  ignored: readonly string[];
}

/** How to cite one source, in the style and language that was chosen. */
export function SourceInStyle({ page: { source, cited }, look, ignored }: SourceInStyleProps) {
  const { slug, title, language, health } = source;
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Sources", href: paths.sources() },
          { word: title, href: paths.source(slug) },
          { word: "References" },
        ]}
      />
      <div className="mt-5">
        <PageHeading>Cite a source</PageHeading>
      </div>
      {health !== "OK" && (
        <div className="mt-6">
          <Notice kind="problem" title={`This source: ${HEALTH_WORDS[health]}`} />
        </div>
      )}
      <LookForm action={paths.sourceReferences(slug)} look={look} ignored={ignored} />
      <Section id="cite" title="The reference">
        <CitedItemView cited={cited} style={look.style} lang={language ?? undefined} />
      </Section>
      <Section id="records" title="Take it along">
        <Downloads pathOf={(format) => paths.sourceExport(slug, format)} />
      </Section>
    </article>
  );
}
