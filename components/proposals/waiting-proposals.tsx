import Link from "next/link";
import { PersonLink } from "@/components/people/person-link";
import { count } from "@/lib/format";
import { fieldWord } from "@/lib/history/field-words";
import { paths } from "@/lib/paths";
import type { ProposalLine } from "@/lib/proposals/list";

/** What waits about the thing whose page this is, for signed-in people; nothing when nothing does. */
export function WaitingProposals({ proposals }: { proposals: readonly ProposalLine[] }) {
  if (proposals.length === 0) return null;
  return (
    <section
      aria-labelledby="waiting-proposals"
      data-print="no"
      className="my-4 max-w-measure border-l-2 border-edge pl-3"
    >
      <h2 id="waiting-proposals" className="label">
        {count(proposals.length, "proposal")} waiting
      </h2>
      <ul className="mt-1 font-sans text-sm">
        {proposals.map(({ number, person, fields, target }) => (
          <li key={number} className="py-0.5">
            <Link href={paths.proposal(number)}>Proposal {number}</Link> of <PersonLink person={person} />
            {target === "CITATION" && ", on a citation"}:{" "}
            {fields
              .filter(({ state }) => state === "WAITING")
              .map(({ field }) => fieldWord(field))
              .join(", ")}
          </li>
        ))}
      </ul>
    </section>
  );
}
