import type { ReactNode } from "react";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { Prose } from "@/components/ui/prose";
import { formatNumber } from "@/lib/format";
import type { HistoryPage } from "@/lib/history/read";
import { paths } from "@/lib/paths";
import type { PersonPage } from "@/lib/people/read";
import { ROLE_WORDS } from "@/lib/people/vocabulary";
import { Deeds } from "./deeds";

interface PersonViewProps {
  person: PersonPage;
  history: HistoryPage;
  /** Not the first page of what they did. */
  later: boolean;
  /** What the viewer may do to them. */
  children?: ReactNode;
}

/** A person's page: who they are here, and everything they did. */
export function PersonView({ person, history, later, children }: PersonViewProps) {
  const here = paths.person(person.handle);
  return (
    <>
      <PageHeading lead={<Standing person={person} />}>{person.displayName}</PageHeading>
      <div className="mt-6 space-y-6">
        {person.suspension && (
          <Notice title="Suspended">
            Since <DateTime at={person.suspension.at} />, and does not write until reinstated. Reason:{" "}
            {person.suspension.reason}
          </Notice>
        )}
        {person.about !== "" && <Prose text={person.about} />}
        <Counts counts={person.counts} />
        {children}
      </div>
      <section aria-labelledby="deeds" className="mt-12">
        <h2 id="deeds" className="mb-4 text-2xl">
          What they did
        </h2>
        {history.changes.length === 0 ? <EmptyState title="Nothing yet." /> : <Deeds changes={history.changes} />}
        <Pager
          what="changes"
          previous={later ? here : null}
          next={history.next === null ? null : `${here}?before=${history.next}`}
        />
      </section>
    </>
  );
}

function Standing({ person }: { person: PersonPage }) {
  if (person.fromCorpus) return <>Came with the corpus. Nobody signs in under this name.</>;
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

function Counts({ counts }: { counts: PersonPage["counts"] }) {
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
