import Link from "next/link";
import { BalanceBar } from "@/components/citations/balance-bar";
import { OfferLink } from "@/components/claims/offers";
import { Tag } from "@/components/ui/tag";
import { isOpinion } from "@/lib/claims/vocabulary";
import { chainWords } from "@/lib/documents/chain";
import type { DocumentPage, ParagraphView } from "@/lib/documents/read";
import type { ReadableParagraph } from "@/lib/documents/reading";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import { inList, inText, MarkedText } from "./marked-text";
import { ReadingAids } from "./reading-aids";

interface ReadingViewProps {
  document: DocumentPage;
  text: readonly ReadableParagraph[];
  /** Whether each paragraph offers to add a claim at it. */
  editor?: boolean;
}

/** A claim at its place in the text, with its number on the page. */
type Numbered = ParagraphView["occurrences"][number] & { n: number };

/**
 * The text of a document with the claims made in it beside each paragraph, so that they stay in step. Numbers lead
 * from the words to the claim and back, with scripts and without.
 */
export function ReadingView({ document, text, editor = false }: ReadingViewProps) {
  const numbers = new Map(
    document.paragraphs.flatMap(({ occurrences }) => occurrences).map(({ id }, index) => [id, index + 1]),
  );
  const claims = new Map(
    document.paragraphs.map(({ number, occurrences }) => [
      number,
      occurrences.map((occurrence): Numbered => ({ ...occurrence, n: numbers.get(occurrence.id) ?? 0 })),
    ]),
  );
  return (
    <>
      {numbers.size > 0 && <ReadingAids />}
      <div className="mt-4">
        {text.map((paragraph) => (
          <Row
            key={paragraph.number}
            paragraph={paragraph}
            claims={claims.get(paragraph.number) ?? []}
            quotes={document.quotes.filter((quoted) => quoted.quotedInParagraph === paragraph.number)}
            document={document}
            editor={editor}
          />
        ))}
      </div>
    </>
  );
}

interface RowProps {
  paragraph: ReadableParagraph;
  claims: readonly Numbered[];
  quotes: ParagraphView["quotes"];
  document: DocumentPage;
  editor: boolean;
}

function Row({ paragraph, claims, quotes, document: { slug, language }, editor }: RowProps) {
  const { number } = paragraph;
  const marks = claims.flatMap(({ n, start, end }) => (start === null || end === null ? [] : { n, start, end }));
  return (
    <section id={`paragraph-${number}`} aria-labelledby={`paragraph-${number}-name`} className="reading-row">
      <div>
        <h3 id={`paragraph-${number}-name`} className="label">
          <a href={`#paragraph-${number}`} className="no-underline hover:underline">
            Paragraph {number}
          </a>
        </h3>
        <MarkedText paragraph={paragraph} marks={marks} language={language} />
        {quotes.map((quoted) => (
          <p key={quoted.slug} className="mt-2 text-sm text-soft">
            Quotes a document of its own: <Link href={paths.document(quoted.slug)}>{quoted.title}</Link>
          </p>
        ))}
        {editor && (
          <OfferLink href={paths.addClaim(slug, number)} about={`from paragraph ${number}`}>
            Add a claim
          </OfferLink>
        )}
      </div>
      {claims.length > 0 && (
        <ol className="space-y-5">
          {claims.map((claim) => (
            <Claim key={claim.id} occurrence={claim} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** The claim beside its words: what it says, who says it there, how its sources stand. */
function Claim({ occurrence: { n, chain, claim } }: { occurrence: Numbered }) {
  return (
    <li id={inList(n)} data-claim={n} className="reading-claim">
      <a href={`#${inText(n)}`} className="label" aria-label={`Claim ${n}: show its words in the text`}>
        {n}
      </a>
      <div className="min-w-0">
        <Link href={paths.claim(claim.slug)} prefetch={false} className="no-underline hover:underline">
          {claim.statement}
        </Link>{" "}
        {claim.contested && <Tag>contested</Tag>}
        <p className="mb-1.5 font-sans text-xs text-faint">{sentence(chainWords(chain))}</p>
        {isOpinion(claim) ? (
          <p className="label">Opinion, not scored</p>
        ) : (
          <BalanceBar balance={claim.balance} lines={claim.lines} />
        )}
      </div>
    </li>
  );
}
