import Link from "next/link";
import type { ReactNode } from "react";
import { CitationCard } from "@/components/citations/citation-card";
import { STANCE_LOOK } from "@/components/citations/stance";
import { Disclosure } from "@/components/ui/disclosure";
import { Prose } from "@/components/ui/prose";
import { SearchList } from "@/components/search-records/search-list";
import { sourceCount } from "@/lib/citations/balance-words";
import { type Drawn, inLines } from "@/lib/citations/lines";
import type { CitationView, ClaimPage } from "@/lib/claims/read";
import { STANCE_HEADINGS, type Stance } from "@/lib/citations/vocabulary";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { SearchRecordView } from "@/lib/search-records/view";
import type { LookedFor } from "@/lib/search-records/vocabulary";
import type { Workbench } from "./places";

/** Said of an empty column; the two sides in the same words. */
const NOTHING: Partial<Record<Stance, string>> = {
  SUPPORTS: "No source that supports it has been attached.",
  DISPUTES: "No source that disputes it has been attached.",
  ORIGIN: "No source for where it comes from has been attached.",
};

/** Searches stand where what was looked for would stand. */
const SOUGHT: Partial<Record<Stance, LookedFor>> = {
  SUPPORTS: "SOURCE",
  DISPUTES: "COUNTER_SOURCE",
  ORIGIN: "ORIGINAL_WORDING",
};

const searchesFor = ({ searches }: ClaimPage, stance: Stance) =>
  searches.filter(({ lookedFor }) => lookedFor === SOUGHT[stance]);

/** Supporting and disputing sources side by side, alike in width and place; then the rest. */
export function Evidence({ claim, workbench }: { claim: ClaimPage; workbench?: Workbench | undefined }) {
  const others = (["QUALIFIES", "ORIGIN", "CONTEXT"] as const).filter(
    (stance) => claim.balance[stance] > 0 || searchesFor(claim, stance).length > 0,
  );
  const draw = (stance: Stance) => <Group key={stance} stance={stance} claim={claim} workbench={workbench} />;
  return (
    <>
      {workbench?.({ at: "evidence" })}
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 wide:grid-cols-2">
        {draw("SUPPORTS")}
        {draw("DISPUTES")}
      </div>
      {others.map((stance) => (
        <div key={stance} className="mt-12">
          {draw(stance)}
        </div>
      ))}
      {claim.citations.length > 1 && (
        <p data-print="no" className="mt-8 font-sans text-sm">
          <Link href={paths.citations({ claim: claim.slug })}>
            These sources by how far they were checked, role or grade
          </Link>
        </p>
      )}
      <Withdrawn claim={claim} workbench={workbench} />
      <WithdrawnSearches claim={claim} workbench={workbench} />
    </>
  );
}

function Group({ stance, claim, workbench }: { stance: Stance; claim: ClaimPage; workbench?: Workbench | undefined }) {
  const { icon, text } = STANCE_LOOK[stance];
  const citations = claim.citations.filter((citation) => citation.stance === stance);
  const isColumn = stance === "SUPPORTS" || stance === "DISPUTES";
  return (
    <section aria-labelledby={`stance-${stance}`} className="min-w-0">
      <h3
        id={`stance-${stance}`}
        className={`flex items-center gap-2 border-b border-current pb-2 font-sans text-sm font-semibold ${text}`}
      >
        {icon}
        {STANCE_HEADINGS[stance]}
        <span className="sr-only">: </span>
        <span className="ml-auto font-normal tabular-nums">
          {sourceCount(claim.balance[stance], claim.lines[stance])}
        </span>
      </h3>
      {workbench?.({ at: "stance", stance })}
      {citations.length === 0 ? (
        <p className="mt-4 text-soft">{NOTHING[stance]}</p>
      ) : (
        <div className={`mt-5 grid grid-cols-1 gap-x-12 gap-y-8 ${isColumn ? "" : "wide:grid-cols-2"}`}>
          {inLines(citations, everyCitation(claim)).map((line) => (
            <Line key={line[0]?.citation.id} line={line} claim={claim} workbench={workbench} />
          ))}
        </div>
      )}
      <SearchList searches={searchesFor(claim, stance)} actions={searchActions(workbench)} />
    </section>
  );
}

const searchActions = (workbench: Workbench | undefined) =>
  workbench && ((search: SearchRecordView) => workbench({ at: "search", search }));

const everyCitation = ({ citations, withdrawnCitations }: ClaimPage) => [...citations, ...withdrawnCitations];

/** How far a card is set in; beyond the third, what it repeats is told by its words alone. */
const INDENTS = ["", "mt-6 ml-5", "mt-6 ml-10", "mt-6 ml-15"];

interface LineProps {
  line: readonly Drawn<CitationView>[];
  claim: ClaimPage;
  workbench?: Workbench | undefined;
}

/** Sources that go back to the same thing: the first, and set in beneath it those that repeat it. */
function Line({ line, claim, workbench }: LineProps) {
  const cards = line.map(({ citation, depth }) => (
    <CitationCard
      key={citation.id}
      claim={claim.slug}
      citation={citation}
      indent={INDENTS[Math.min(depth, 3)]}
      actions={workbench?.({ at: "citation", citation })}
    />
  ));
  return line.length === 1 ? cards : <div>{cards}</div>;
}

function Withdrawn({ claim, workbench }: { claim: ClaimPage; workbench?: Workbench | undefined }) {
  const { withdrawnCitations } = claim;
  if (withdrawnCitations.length === 0) return null;
  const draw = (citation: CitationView): ReactNode => (
    <div key={citation.id}>
      <Prose text={`Withdrawn: ${citation.withdrawnReason ?? ""}`} className="mb-2 text-soft" />
      <CitationCard claim={claim.slug} citation={citation} actions={workbench?.({ at: "citation", citation })} />
    </div>
  );
  return (
    <div className="mt-10" data-print="no">
      <Disclosure summary={`${count(withdrawnCitations.length, "withdrawn citation")}, kept with the reasons`}>
        <div className="mt-4 grid grid-cols-1 gap-x-12 gap-y-8 wide:grid-cols-2">{withdrawnCitations.map(draw)}</div>
      </Disclosure>
    </div>
  );
}

function WithdrawnSearches({ claim, workbench }: { claim: ClaimPage; workbench?: Workbench | undefined }) {
  const { withdrawnSearches } = claim;
  if (withdrawnSearches.length === 0) return null;
  const actions = searchActions(workbench);
  return (
    <div className="mt-2" data-print="no">
      <Disclosure summary={`${count(withdrawnSearches.length, "withdrawn search record")}, kept with the reasons`}>
        <SearchList
          searches={withdrawnSearches}
          actions={(search) => (
            <>
              <p>Withdrawn: {search.withdrawnReason}</p>
              {actions?.(search)}
            </>
          )}
        />
      </Disclosure>
    </div>
  );
}
