import Link from "next/link";
import type { ReactNode } from "react";
import { Absent } from "@/components/disputes/thread";
import { PersonLink } from "@/components/people/person-link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { PageHeading } from "@/components/ui/page-heading";
import { Linked, Prose } from "@/components/ui/prose";
import { Tag } from "@/components/ui/tag";
import { WordDiff } from "@/components/ui/word-diff";
import { sentence } from "@/lib/format";
import { fieldWord } from "@/lib/history/field-words";
import { paths } from "@/lib/paths";
import type { FieldView, ProposalPage } from "@/lib/proposals/read";
import { PROPOSAL_STATE_WORDS } from "@/lib/proposals/vocabulary";
import { About } from "./proposal-about";

interface ProposalViewProps {
  proposal: ProposalPage;
  /** What the viewer may do with its reason. */
  reasonActions?: ReactNode;
  /** What they may do with the proposal. */
  children?: ReactNode;
}

/** A proposal: what it would change, field by field, why, and what became of each. */
export function ProposalView({ proposal, reasonActions, children }: ProposalViewProps) {
  const { number, person, createdAt, reason, fields } = proposal;
  return (
    <article>
      <Breadcrumb crumbs={[{ word: "Proposals", href: paths.proposals() }, { word: `Proposal ${number}` }]} />
      <div className="mt-5 lg:mt-8">
        <PageHeading
          lead={
            <>
              To change <About about={proposal} />
            </>
          }
        >
          Proposal {number}
        </PageHeading>
      </div>
      <p className="mt-3 font-sans text-sm text-soft">
        By <PersonLink person={person} />, <DateTime at={createdAt} />
      </p>
      <h2 className="label mt-6">Why</h2>
      {reason === null ? (
        <Absent what="reason" withdrawnReason={null} />
      ) : (
        <Prose text={reason} className="mt-1 break-words" />
      )}
      {reasonActions}
      <h2 className="label mt-8">What would change, differences marked</h2>
      <ul className="mt-2 max-w-[52rem] border-t border-rule">
        {fields.map((field) => (
          <Field key={field.field} field={field} />
        ))}
      </ul>
      {children && <div className="mt-8 max-w-measure space-y-6">{children}</div>}
    </article>
  );
}

function Field({ field }: { field: FieldView }) {
  return (
    <li className="border-b border-rule py-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="text-lg">{sentence(fieldWord(field.field))}</h3>
        <Tag>{PROPOSAL_STATE_WORDS[field.state]}</Tag>
      </div>
      <p className="mt-1 break-words">
        <WordDiff before={field.before} after={field.after} />
      </p>
      {field.before !== "" && field.after !== "" && (
        <p className="mt-2 break-words whitespace-pre-line text-soft">Then it would say: “{field.after}”</p>
      )}
      {field.since !== null && (
        <p className="mt-2 text-soft">
          It has changed since this was proposed. Now it says: {field.since === "" ? "nothing" : `“${field.since}”`}
        </p>
      )}
      <Became field={field} />
    </li>
  );
}

function Became({ field: { state, decidedBy, decidedAt, reason, supersededBy } }: { field: FieldView }) {
  if (!decidedBy || !decidedAt) return null;
  return (
    <p className="mt-2 font-sans text-sm text-soft">
      {sentence(PROPOSAL_STATE_WORDS[state])}
      {supersededBy ? (
        <>
          {" "}
          by <Link href={paths.proposal(supersededBy.number)}>proposal {supersededBy.number}</Link>, which{" "}
          <PersonLink person={decidedBy} /> accepted
        </>
      ) : (
        <>
          {" "}
          by <PersonLink person={decidedBy} />
        </>
      )}
      , <DateTime at={decidedAt} />
      {reason !== "" && (
        <>
          . Reason: <Linked text={reason} />
        </>
      )}
    </p>
  );
}
