import Link from "next/link";
import { StuckNotice } from "@/components/disputes/stuck-notice";
import { formatNumber } from "@/lib/format";
import { questionWords } from "@/lib/disputes/vocabulary";
import type { ToDo } from "@/lib/home/to-do";
import { paths } from "@/lib/paths";

interface Item {
  key: string;
  href: string;
  words: string;
}

/** What needs doing, for those who may do it. `stuck`: disputes that nobody may rule on, for those who can mend that. */
export function ToDoList({ toDo }: { toDo: ToDo & { stuck: number } }) {
  const { noCounterSource, unverified, staleNotes, undecided, stuck } = toDo;
  return (
    <section aria-labelledby="to-do" className="mt-10 border-t border-ink pt-4">
      <h2 id="to-do" className="text-lg font-semibold">
        What needs doing
      </h2>
      <StuckNotice disputes={stuck} />
      <div className="mt-4 grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
        <Kind
          title="No counter-source yet"
          total={noCounterSource.total}
          items={noCounterSource.first.map(({ slug, statement }) => ({
            key: slug,
            href: paths.claimForm(slug, "counter-source"),
            words: statement,
          }))}
          all={{ href: `${paths.claims()}?balance=NO_COUNTER_SOURCE`, words: "All of them" }}
        />
        <Kind
          title="Citations nobody has checked"
          total={unverified.total}
          items={unverified.first.map(({ id, source, claim }) => ({
            key: id,
            href: paths.citation(claim.slug, id),
            words: source.title,
          }))}
          all={{ href: paths.citations({ state: "UNVERIFIED" }), words: "All of them" }}
        />
        <Kind
          title="Stale confidence notes"
          total={staleNotes.total}
          items={staleNotes.first.map(({ id, slug, statement }) => ({
            key: id,
            href: `${paths.claim(slug)}#confidence`,
            words: statement,
          }))}
        />
        <Kind
          title="Disputes without a ruling"
          total={undecided.total}
          items={undecided.first.map(({ number, question }) => ({
            key: String(number),
            href: paths.dispute(number),
            words: questionWords(question),
          }))}
          all={{ href: paths.disputes(), words: "All disputes" }}
        />
      </div>
    </section>
  );
}

interface KindProps {
  title: string;
  total: number;
  items: readonly Item[];
  all?: { href: string; words: string };
}

function Kind({ title, total, items, all }: KindProps) {
  return (
    <div className="font-sans text-sm">
      <h3 className="flex items-baseline justify-between gap-3 border-b border-rule pb-1.5 font-[550]">
        {title}
        <span className="tabular-nums">{formatNumber(total)}</span>
      </h3>
      {items.length === 0 && <p className="mt-2 text-soft">Nothing at the moment.</p>}
      <ul className="mt-1">
        {items.map(({ key, href, words }) => (
          <li key={key}>
            <Link href={href} className="line-clamp-2 py-1 text-soft no-underline hover:text-accent hover:underline">
              {words}
            </Link>
          </li>
        ))}
      </ul>
      {all && total > items.length && (
        <p className="mt-1">
          <Link href={all.href}>{all.words}</Link>
        </p>
      )}
    </div>
  );
}
