import Link from "next/link";
import { BalanceBar } from "@/components/citations/balance-bar";
import { Highlighted } from "@/components/search/highlighted";
import { Tag } from "@/components/ui/tag";
import type { ClaimRow as Row } from "@/lib/claims/row";
import { CLAIM_TYPE_WORDS, isOpinion } from "@/lib/claims/vocabulary";
import { HIDDEN_FINDING, LEVEL_WORDS } from "@/lib/confidence/vocabulary";
import { chainWords } from "@/lib/documents/chain";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { Match, MatchPlace, Matches } from "@/lib/search/matches";

/** A claim in a list: what it says, in whose words, and how it stands. */
export function ClaimRow({ claim, matches = null }: { claim: Row; matches?: Matches | null }) {
  return (
    <article className="grid gap-x-10 gap-y-4 border-t border-rule py-6 sm:grid-cols-[minmax(0,1fr)_13rem] lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-sans text-xs text-faint">
          {sentence(CLAIM_TYPE_WORDS[claim.type].name)}
          {claim.contested && <Tag>contested</Tag>}
        </p>
        <h2 className="mt-1 text-xl font-[450]">
          <Link href={paths.claim(claim.slug)} className="no-underline hover:underline">
            {matches ? <Highlighted parts={matches.statement} /> : claim.statement}
          </Link>
        </h2>
        <Words claim={claim} matches={matches} />
        {matches?.elsewhere.map((match) => (
          <Elsewhere key={`${match.place} ${match.citationId}`} claim={claim.slug} match={match} />
        ))}
      </div>
      <div className="space-y-4 text-sm">
        <BalanceBar balance={claim.balance} lines={claim.lines} />
        <Confidence claim={claim} />
      </div>
    </article>
  );
}

function Words({ claim, matches }: { claim: Row; matches: Matches | null }) {
  return (
    <ul className="mt-2 space-y-2">
      {claim.occurrences.map(({ document, paragraph, quote, chain }, index) => {
        const parts = matches?.quotes[index];
        return (
          <li key={`${document.slug} ${paragraph} ${quote}`} className="text-soft">
            <q lang={document.language} className="italic">
              {parts ? <Highlighted parts={parts} /> : quote}
            </q>
            <span className="block font-sans text-xs text-faint">
              {`${sentence(chainWords(chain))}, in `}
              <Link href={paths.paragraph(document.slug, paragraph)} className="text-soft">
                {document.title}, paragraph {paragraph}
              </Link>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const PLACE_WORDS: Record<MatchPlace, string> = {
  QUOTATION: "In the quotation",
  SUMMARY: "In what a source says",
  EXCERPT: "In the words of a source",
  SOURCE: "In a source",
  REMARKS: "In the remarks",
};

function Elsewhere({ claim, match: { place, parts, citationId } }: { claim: string; match: Match }) {
  const words = PLACE_WORDS[place];
  return (
    <p className="mt-2 text-sm text-soft">
      <span className="font-sans text-xs text-faint">
        {citationId === null ? words : <Link href={paths.citation(claim, citationId)}>{words}</Link>}
        {": "}
      </span>
      <Highlighted parts={parts} />
    </p>
  );
}

function Confidence({ claim }: { claim: Row }) {
  if (isOpinion(claim)) return <p className="label">Opinion, not scored</p>;
  if (claim.confidence === null) return <p className="label">No confidence note yet</p>;
  const { level, finding, stale } = claim.confidence;
  return (
    <p className="text-pretty">
      <span className="label block">
        {sentence(LEVEL_WORDS[level])} confidence in{stale && " (stale)"}
      </span>
      {finding ?? sentence(HIDDEN_FINDING)}
    </p>
  );
}
