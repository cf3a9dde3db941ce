import Link from "next/link";
import { BalanceBar } from "@/components/citations/balance-bar";
import { Tag } from "@/components/ui/tag";
import { isOpinion } from "@/lib/claims/vocabulary";
import { chainWords } from "@/lib/documents/chain";
import type { ParagraphView } from "@/lib/documents/read";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";

/** What a paragraph says, in our words, and the claims made in it, in its own. */
export function Paragraph({ paragraph, language }: { paragraph: ParagraphView; language: string }) {
  const { number, precis, quotes, occurrences } = paragraph;
  return (
    <section
      id={`paragraph-${number}`}
      aria-labelledby={`paragraph-${number}-name`}
      className="grid scroll-mt-4 gap-x-12 gap-y-6 border-t border-rule py-8 first:border-t-0 target:bg-wash lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]"
    >
      <div className="max-w-measure self-start lg:sticky lg:top-6">
        <h3 id={`paragraph-${number}-name`} className="label">
          <a href={`#paragraph-${number}`} className="no-underline hover:underline">
            Paragraph {number}
          </a>
        </h3>
        {precis !== "" && <p className="mt-1">{precis}</p>}
        {quotes.map(({ slug, title }) => (
          <p key={slug} className="mt-2 text-sm text-soft">
            Quotes a document of its own: <Link href={paths.document(slug)}>{title}</Link>
          </p>
        ))}
      </div>
      {occurrences.length === 0 ? (
        <p className="label">No claim was taken from this paragraph.</p>
      ) : (
        <ol className="space-y-6">
          {occurrences.map((occurrence) => (
            <Occurrence key={occurrence.id} occurrence={occurrence} language={language} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Occurrence({
  occurrence: { quote, chain, claim },
  language,
}: {
  occurrence: ParagraphView["occurrences"][number];
  language: string;
}) {
  return (
    <li className="grid gap-x-8 gap-y-2 sm:grid-cols-[minmax(0,1fr)_11rem]">
      <div className="min-w-0">
        <p className="text-soft">
          <q lang={language} className="italic">
            {quote}
          </q>
          <span className="block font-sans text-xs text-faint">{sentence(chainWords(chain))}</span>
        </p>
        <h4 className="mt-0.5 text-lg">
          <Link href={paths.claim(claim.slug)} className="no-underline hover:underline">
            {claim.statement}
          </Link>{" "}
          {claim.contested && <Tag>contested</Tag>}
        </h4>
      </div>
      {isOpinion(claim) ? (
        <p className="label">Opinion, not scored</p>
      ) : (
        <BalanceBar balance={claim.balance} lines={claim.lines} />
      )}
    </li>
  );
}
