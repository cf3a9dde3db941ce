import Link from "next/link";
import type { ReactNode } from "react";
import { FeedLink } from "@/components/follows/feed-link";
import { ChangeLine } from "@/components/history/change-line";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Prose } from "@/components/ui/prose";
import { formatNumber } from "@/lib/format";
import type { HistoryPage } from "@/lib/history/read";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import type { PersonFacts, PersonPage } from "@/lib/people/read";
import { ROLE_WORDS } from "@/lib/people/vocabulary";

/** A person's page: who they are here, everything they did, and what was decided about them. `children`: what the viewer may do to them. */
export function PersonView({ page, children }: { page: PersonPage; children?: ReactNode }) {
  const { person, history, decisions } = page;
  return (
    <>
      <PageHeading lead={<Standing person={person} />}>{person.displayName}</PageHeading>
      <div className="mt-6 space-y-6">
        {person.suspension && (
          <Notice title="Suspended">
            Since <DateTime at={person.suspension.at} />, and does not write until reinstated.
            {` Reason: ${person.suspension.reason}`}
          </Notice>
        )}
        {person.about !== "" && <Prose text={person.about} />}
        <Counts counts={person.counts} />
        {children}
      </div>
      {decisions.changes.length > 0 && <Changes id="decisions" heading="Decided about them" history={decisions} />}
      {history.changes.length === 0 ? (
        <EmptyState title="They have done nothing here yet." />
      ) : (
        <Changes id="deeds" heading="What they did" history={history} />
      )}
      <FeedLink href={paths.feed("people", person.handle)} />
      {history.next !== null && (
        <p className="mt-4 font-sans text-sm">
          <Link href={withParams(paths.changes(), { person: person.handle, cursor: history.next })}>
            Earlier changes
          </Link>
        </p>
      )}
    </>
  );
}

function Changes({ id, heading, history }: { id: string; heading: string; history: HistoryPage }) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="mb-4 text-2xl">
        {heading}
      </h2>
      <ol className="divide-y divide-rule border-y border-rule">
        {history.changes.map((change) => (
          <ChangeLine key={change.id} change={change} withClaim />
        ))}
      </ol>
    </section>
  );
}

function Standing({ person }: { person: PersonFacts }) {
  if (person.fromCorpus) return <>Came with the corpus. Nobody signs in under this name.</>;
  if (person.leftAt) {
    return (
      <>
        Somebody who deleted their account, <DateTime at={person.leftAt} />. What they contributed stays.
      </>
    );
  }
  const role = ROLE_WORDS[person.role];
  return (
    <>
      {role.charAt(0).toUpperCase() + role.slice(1)}. Here since <DateTime at={person.since} />
    </>
  );
}

const COUNTED = [
  ["claims", "Claims added"],
  ["citations", "Sources attached"],
  ["notes", "Confidence notes"],
  ["disputes", "Disputes opened"],
  ["rulings", "Rulings"],
] as const;

function Counts({ counts }: { counts: PersonFacts["counts"] }) {
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3 font-sans text-sm">
      {COUNTED.map(([key, words]) => (
        <div key={key} className="flex flex-col-reverse">
          <dt className="text-faint">{words}</dt>
          <dd className="text-xl tabular-nums">{formatNumber(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
