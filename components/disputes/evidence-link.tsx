import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import { STANCE_WORDS } from "@/lib/citations/vocabulary";
import type { PositionView } from "@/lib/disputes/read";
import { paths } from "@/lib/paths";
import { shortReference } from "@/lib/sources/short";

/** A citation by its source and its stance as it is now. */
export const CitationLink = ({ citation }: { citation: PositionView["evidence"][number]["citation"] }) => (
  <>
    <Link href={paths.citation(citation.claim.slug, citation.id)}>{shortReference(citation.source)}</Link>{" "}
    <span className="text-soft">({STANCE_WORDS[citation.stance]})</span>
  </>
);

interface SinceProps {
  citation: PositionView["evidence"][number]["citation"];
  /** The one that was attached. */
  version: number;
}

/** A mark where a citation is not what it was when it was attached, with the way to what it was. */
export function Since({ citation, version }: SinceProps) {
  const isRevised = citation.version !== version;
  return (
    <>
      {citation.withdrawnAt && <Tag>withdrawn since</Tag>}{" "}
      {isRevised && (
        <>
          <Tag>revised since</Tag>{" "}
          <Link href={paths.citationVersion(citation.claim.slug, citation.id, version)} className="font-sans text-xs">
            As it was
          </Link>
        </>
      )}
    </>
  );
}
