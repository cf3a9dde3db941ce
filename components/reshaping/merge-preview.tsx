import Link from "next/link";
import type { ReactNode } from "react";
import { CLAIM_TYPE_WORDS } from "@/lib/claims/vocabulary";
import { count, sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { WholeClaim } from "@/lib/reshaping/load";
import type { MergePlan } from "@/lib/reshaping/merge-plan";
import { shortReference } from "@/lib/sources/short";

interface MergePreviewProps {
  claim: WholeClaim;
  into: WholeClaim;
  plan: MergePlan;
}

/** Both claims side by side, and in words what merging them will do. */
export function MergePreview({ claim, into, plan }: MergePreviewProps) {
  return (
    <>
      <div className="mt-8 grid max-w-[60rem] gap-6 sm:grid-cols-2">
        <Side title="This one goes" claim={claim} />
        <Side title="This one is kept" claim={into} />
      </div>
      <p className="mt-3 font-sans text-sm">
        <Link href={paths.claimMerge(into.slug, claim.slug)} prefetch={false}>
          The other way round
        </Link>
        {" · "}
        <Link href={paths.claimMerge(claim.slug)} prefetch={false}>
          Choose another claim
        </Link>
      </p>
      <section aria-labelledby="effects" className="mt-8 max-w-measure">
        <h2 id="effects" className="text-lg font-semibold">
          What will happen
        </h2>
        <ul className="mt-2 list-disc space-y-2 pl-5 marker:text-faint">
          <li>
            The address of the first leads to the second from then on, and so do the addresses of its citations and
            notes. Its history and its wordings stay where they are.
          </li>
          <Citations claim={claim} plan={plan} />
          {claim._count.searchRecords > 0 && <li>{along(claim._count.searchRecords, "search record")}.</li>}
          <Notes claim={claim} plan={plan} />
          <Places plan={plan} />
          <Disputes claim={claim} plan={plan} />
          <Carried word="figure" carried={plan.figure} />
          <Carried word="quotation" carried={plan.quotation} />
          <li>This cannot be undone in one step: the kept claim would have to be split again.</li>
        </ul>
      </section>
    </>
  );
}

function Side({ title, claim }: { title: string; claim: WholeClaim }) {
  const amounts = [
    count(claim.citations.length, "citation"),
    count(claim.notes.length, "note"),
    count(claim.disputes.length, "dispute"),
    count(claim.occurrences.length, "place"),
  ].join(", ");
  return (
    <section className="border-t border-ink pt-3">
      <h2 className="label">{title}</h2>
      <p className="mt-1 text-lg">
        <Link href={paths.claim(claim.slug)}>{claim.statement}</Link>
      </p>
      <p className="mt-1 font-sans text-sm text-soft">
        {`${sentence(CLAIM_TYPE_WORDS[claim.type].name)}; ${amounts} in documents`}
      </p>
    </section>
  );
}

const along = (n: number, what: string) => `${count(n, what)} ${n === 1 ? "goes" : "go"} along`;

type PartOfPlan = Pick<MergePreviewProps, "claim" | "plan">;

function Citations({ claim, plan: { duplicates } }: PartOfPlan): ReactNode {
  if (claim.citations.length === 0) return null;
  return (
    <li>
      {along(claim.citations.length, "citation")}, with their versions and checks.
      {duplicates.length > 0 && (
        <>
          {" The kept claim has "}
          {duplicates.length === 1 ? "one of them" : `${duplicates.length} of them`} already (
          {duplicates.map(({ source }) => shortReference(source)).join("; ")}): those come along as withdrawn.
        </>
      )}
    </li>
  );
}

function Notes({ claim, plan: { notesReplaced } }: PartOfPlan): ReactNode {
  return (
    <li>
      {claim.notes.length > 0 && (
        <>{along(claim.notes.length, "confidence note")}, with the name of the claim signed on. </>
      )}
      {notesReplaced.length > 0 && (
        <>
          {notesReplaced.map(({ person }) => person.displayName).join(", ")} signed a current note on both: the one on
          the kept claim stays current, {"the other becomes an earlier one. "}
        </>
      )}
      Every note on the kept claim will be marked as stale, because the evidence has changed.
    </li>
  );
}

function Places({ plan: { occurrences, sameOccurrences } }: Pick<PartOfPlan, "plan">): ReactNode {
  return (
    <li>
      {count(occurrences.length, "place")} in documents will show the kept claim instead.
      {sameOccurrences.length > 0 && <> It stands at {count(sameOccurrences.length, "place")} already.</>}
    </li>
  );
}

function Disputes({ claim, plan: { undecided } }: PartOfPlan): ReactNode {
  if (claim.disputes.length === 0) return null;
  return (
    <li>
      {along(claim.disputes.length, "dispute")}; what is about the wording stays pinned to that wording.
      {undecided.length > 0 && (
        <>
          {" "}
          {undecided.length === 1 ? "One of them is" : `${undecided.length} of them are`} undecided and will stay so,
          and the kept claim will count as contested.
        </>
      )}
    </li>
  );
}

function Carried({ word, carried }: { word: string; carried: MergePlan["figure"] }): ReactNode {
  switch (carried) {
    case "NONE":
      return null;
    case "MOVED":
      return <li>Its {word} goes along.</li>;
    case "STAYED":
      return <li>Both have the same {word}.</li>;
    case "CHOOSE":
      return (
        <li>
          Each has a {word} of its own. You choose below which one the kept claim has; the other is kept with the claim
          that goes.
        </li>
      );
  }
}
