import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import { StaleIcon } from "@/components/ui/icons";
import type { CitationLine } from "@/lib/citations/list";
import { isGraded } from "@/lib/citations/grades";
import { locatorWords } from "@/lib/citations/locator";
import { RELIABILITY_WORDS } from "@/lib/citations/vocabulary";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";
import { shortReference } from "@/lib/sources/short";
import { cslTypeWord } from "@/lib/sources/vocabulary";
import { CheckStateTag } from "./check-state";
import { StanceTag } from "./stance";

/** A citation in a list: the source, what it says about which claim, and how far that was checked. */
export function CitationRow({ citation, mayCheck }: { citation: CitationLine; mayCheck: boolean }) {
  const { id, source, claim, stance, locator, locatorLabel, summary, state, earlier } = citation;
  const name = `${shortReference(source)}${locator === null ? "" : `, ${locatorWords(locatorLabel, locator)}`}`;
  return (
    <li className="border-t border-rule py-4 [overflow-wrap:anywhere]">
      <h2 className="font-semibold">
        <Link href={paths.citation(claim.slug, id)} className="no-underline hover:underline">
          {name}
        </Link>
      </h2>
      <p className="mt-0.5 max-w-measure text-soft">{summary}</p>
      <p className="mt-1 text-sm">
        On “<Link href={paths.claim(claim.slug)}>{claim.statement}</Link>”
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1.5 font-sans text-xs text-faint">
        <CheckStateTag state={state} />
        {earlier > 0 && <Tag icon={<StaleIcon />}>{count(earlier, "check")} of an earlier text</Tag>}
        <StanceTag stance={stance} />
        <span>{wordsOf(citation)}</span>
        {mayCheck && (
          <Link href={paths.claimForm(claim.slug, "check", id)} prefetch={false}>
            Check<span className="sr-only"> {name}</span>
          </Link>
        )}
      </p>
    </li>
  );
}

/** "book, primary, usually reliable (B2)", as far as it was said. */
function wordsOf(citation: CitationLine): string {
  const { source, role, reliability, credibility } = citation;
  const grade = isGraded(citation) && `${RELIABILITY_WORDS[reliability]} (${reliability}${credibility})`;
  return [cslTypeWord(source.type), role !== "UNSTATED" && role.toLowerCase(), grade]
    .filter((word) => word !== false)
    .join(", ");
}
