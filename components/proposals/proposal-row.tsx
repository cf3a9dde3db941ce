import Link from "next/link";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Linked } from "@/components/ui/prose";
import { Tag } from "@/components/ui/tag";
import { count, sentence } from "@/lib/format";
import { fieldWord } from "@/lib/history/field-words";
import { paths } from "@/lib/paths";
import type { ProposalLine } from "@/lib/proposals/list";
import { PROPOSAL_STATES, PROPOSAL_STATE_WORDS } from "@/lib/proposals/vocabulary";
import { About } from "./proposal-about";

/** A proposal in a list: what it would change, why, and how far it has come. */
export function ProposalRow({ proposal }: { proposal: ProposalLine }) {
  const { number, person, createdAt, fields, reason } = proposal;
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-rule py-5 lg:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="min-w-0">
        <h3 className="max-w-measure text-lg">
          <Link href={paths.proposal(number)}>
            {sentence(fields.map(({ field }) => fieldWord(field)).join(", "))}
            <span className="sr-only">, proposal {number}</span>
          </Link>
        </h3>
        <p className="mt-1 max-w-measure text-soft">
          A change of <About about={proposal} />
        </p>
        <p className="mt-1 max-w-measure font-sans text-xs break-words text-soft">
          {reason === null ? (
            "A moderator hid the reason."
          ) : (
            <>
              Reason: <Linked text={reason} />
            </>
          )}
        </p>
      </div>
      <div className="font-sans text-xs text-soft">
        <p className="flex flex-wrap gap-1.5">
          <StateTags fields={fields} />
        </p>
        <p className="mt-1.5">
          Proposed by <PersonLink person={person} /> on <DateTime at={createdAt} />
        </p>
        <p className="text-faint">Proposal {number}</p>
      </div>
    </li>
  );
}

/** "1 field waiting", "2 accepted". */
function StateTags({ fields }: Pick<ProposalLine, "fields">) {
  return PROPOSAL_STATES.map((state) => {
    const n = fields.filter((field) => field.state === state).length;
    return n > 0 && <Tag key={state}>{`${count(n, "field")} ${PROPOSAL_STATE_WORDS[state]}`}</Tag>;
  });
}
