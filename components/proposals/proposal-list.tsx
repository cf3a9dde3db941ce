import Link from "next/link";
import { FilterForm } from "@/components/disputes/filter-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { count, sentence } from "@/lib/format";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import type { ProposalFilter } from "@/lib/proposals/filters";
import type { ProposalList as List } from "@/lib/proposals/list";
import { PROPOSAL_TARGETS, PROPOSAL_TARGET_WORDS } from "@/lib/proposals/vocabulary";
import { ProposalRow } from "./proposal-row";

interface ProposalListProps {
  list: List;
  filter: ProposalFilter;
  /** Somebody is signed in, and may look for their own. */
  signedIn: boolean;
}

/** Changes that somebody asks for, and what became of them. */
export function ProposalList({ list, filter, signedIn }: ProposalListProps) {
  const { cursor, ...narrowed } = filter;
  const address = (at?: number) => withParams(paths.proposals(), { ...narrowed, cursor: at?.toString() });
  const isDecided = filter.state === "decided";
  return (
    <>
      <PageHeading lead="Changes that people ask for where they may not make them: of a claim’s wording, figure or quotation, a citation, or the record of a source. Each field is decided by itself, by somebody else.">
        Proposals
      </PageHeading>
      <div className="mt-8">
        <FilterForm
          path={paths.proposals()}
          what="proposals"
          filters={filtersOf(filter, signedIn)}
          unfiltered="Show all that wait"
        />
      </div>
      {(filter.claim ?? filter.source) !== undefined && (
        <p className="mt-3 font-sans text-sm text-soft">
          About one {filter.claim === undefined ? "source" : "claim"} only.{" "}
          <Link href={paths.proposals()}>Show all that wait</Link>
        </p>
      )}
      <h2 className="label mt-6">
        {count(list.total, "proposal")} {isDecided ? "decided" : "waiting"}
      </h2>
      {list.proposals.length === 0 ? (
        <EmptyState title={isDecided ? "Nothing was decided here yet." : "Nothing waits here."}>
          To propose a change, open a claim or a source while you are signed in, and choose “Propose a change”.
        </EmptyState>
      ) : (
        <ul className="mt-2 border-t border-rule">
          {list.proposals.map((proposal) => (
            <ProposalRow key={proposal.number} proposal={proposal} />
          ))}
        </ul>
      )}
      <Pager
        what="proposals"
        previous={cursor === undefined ? null : address()}
        next={list.next === null ? null : address(list.next)}
      />
    </>
  );
}

const filtersOf = ({ state, target, which }: ProposalFilter, signedIn: boolean) => [
  {
    name: "state",
    label: "State",
    any: "Waiting",
    options: [{ value: "decided", word: "Decided" }],
    chosen: state,
  },
  {
    name: "target",
    label: "About",
    any: "Anything",
    options: PROPOSAL_TARGETS.map((value) => ({ value, word: sentence(PROPOSAL_TARGET_WORDS[value]) })),
    chosen: target,
  },
  ...(signedIn
    ? [{ name: "which", label: "Whose", any: "Anybody’s", options: [{ value: "mine", word: "Mine" }], chosen: which }]
    : []),
];
