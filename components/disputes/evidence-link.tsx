import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import { STANCE_WORDS } from "@/lib/citations/vocabulary";
import type { Cited } from "@/lib/disputes/cited";
import { paths } from "@/lib/paths";
import { shortReference } from "@/lib/sources/short";

/** A citation by its source and the stance that it had when it was named, marked where it is not what it was. */
export function CitationLink({ cited }: { cited: Cited }) {
  const { id, claim, source, stance, version } = cited;
  return (
    <>
      <Link href={paths.citation(claim.slug, id)}>{shortReference(source)}</Link>{" "}
      <span className="text-soft">({STANCE_WORDS[stance]})</span>
      {cited.isWithdrawn && (
        <>
          {" "}
          <Tag>withdrawn since</Tag>
        </>
      )}
      {cited.isRevised && (
        <>
          {" "}
          <Tag>revised since</Tag>{" "}
          <Link href={paths.citationVersion(claim.slug, id, version)} className="font-sans text-xs">
            As it was
          </Link>
        </>
      )}
      {cited.isSourceRevised && (
        <>
          {" "}
          <SourceRevised slug={source.slug} />
        </>
      )}
    </>
  );
}

/** Of a source whose record is shown as it is now, and was otherwise when it was named. */
export const SourceRevised = ({ slug }: { slug: string }) => (
  <>
    <Tag>source’s record revised since</Tag>{" "}
    <Link href={`${paths.changes()}?source=${slug}`} className="font-sans text-xs">
      What changed
    </Link>
  </>
);
