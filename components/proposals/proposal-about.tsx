import Link from "next/link";
import type { ProposalAbout } from "@/lib/proposals/list";
import { paths } from "@/lib/paths";
import { shortReference } from "@/lib/sources/short";

const PART_WORDS: Readonly<Partial<Record<ProposalAbout["target"], string>>> = {
  CLAIM: "the wording of",
  FIGURE: "the figure of",
  QUOTATION: "the quotation of",
};

/** What a proposal is about, in words that lead there. */
export function About({ about: { target, claim, citation, source } }: { about: ProposalAbout }) {
  if (claim) {
    return (
      <>
        {PART_WORDS[target]} “<Link href={paths.claim(claim.slug)}>{claim.statement}</Link>”
      </>
    );
  }
  if (citation) {
    return (
      <>
        the citation of{" "}
        <Link href={paths.citation(citation.claim.slug, citation.id)}>{shortReference(citation.source)}</Link> on “
        {citation.claim.statement}”
      </>
    );
  }
  return <>the record of “{source && <Link href={paths.source(source.slug)}>{source.title}</Link>}”</>;
}
