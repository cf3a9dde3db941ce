import Link from "next/link";
import { Section } from "@/components/claims/section";
import { STANCE_LOOK } from "@/components/citations/stance";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import type { ClaimReferences as References } from "@/lib/citations/references";
import { STANCE_HEADINGS } from "@/lib/citations/vocabulary";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { LookParams } from "@/lib/references/schema";
import { CitedItemView } from "./cited-item";
import { Downloads } from "./downloads";
import { LookForm } from "./look-form";
import { Beneath, ReferenceList } from "./reference-list";

interface ClaimReferencesProps {
  page: References;
  look: LookParams;
  ignored: readonly string[];
}

/** Every source of a claim in full, by what it says of the claim, in the style and language that was chosen. */
export function ClaimReferences({ page: { claim, cited, groups, sources }, look, ignored }: ClaimReferencesProps) {
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Claims", href: paths.claims() },
          { word: claim.statement, href: paths.claim(claim.slug) },
          { word: "References" },
        ]}
      />
      <div className="mt-5">
        <PageHeading lead={<Link href={paths.claim(claim.slug)}>{claim.statement}</Link>}>
          References of a claim
        </PageHeading>
      </div>
      <LookForm action={paths.claimReferences(claim.slug)} look={look} ignored={ignored} />
      <Beneath style={look.style} />
      <Section id="cite" title="Cite this claim">
        <CitedItemView cited={cited} style={look.style} />
      </Section>
      {groups.map((group) => (
        <Group key={group.stance} group={group} />
      ))}
      <Section id="records" title="Take them along" aside={count(sources, "source")}>
        <Downloads pathOf={(format) => paths.claimExport(claim.slug, format)} />
      </Section>
    </article>
  );
}

/** Both sides have their heading, with or without sources; the rest only where there is something. */
function Group({ group: { stance, lines } }: { group: References["groups"][number] }) {
  if (lines.length === 0 && stance !== "SUPPORTS" && stance !== "DISPUTES") return null;
  const { icon, text } = STANCE_LOOK[stance];
  return (
    <Section
      id={`stance-${stance}`}
      title={STANCE_HEADINGS[stance]}
      aside={
        <span className={`inline-flex items-center gap-1.5 ${text}`}>
          {icon}
          {count(lines.length, "source")}
        </span>
      }
    >
      {lines.length === 0 ? <p className="text-soft">None.</p> : <ReferenceList lines={lines} />}
    </Section>
  );
}
