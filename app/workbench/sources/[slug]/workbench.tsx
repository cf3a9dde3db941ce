import { OfferLink, Offers } from "@/components/claims/offers";
import { LikelySame } from "@/components/sources/likely-same";
import { NoticeLine } from "@/components/sources/source-health";
import { ReviseSourceForm } from "@/components/sources/revise-form";
import { WaitingProposals } from "@/components/proposals/waiting-proposals";
import { Notice } from "@/components/ui/notice";
import { OpenForm } from "@/components/ui/open-form";
import { ProtectForm } from "@/components/ui/protect-form";
import { ReasonForm } from "@/components/ui/reason-form";
import { valuesFrom } from "@/lib/form-state";
import { newId } from "@/lib/id";
import type { findGaps } from "@/lib/imports/gaps";
import { type SourceDone, type SourceForm, paths } from "@/lib/paths";
import { type ActingPerson } from "@/lib/policy";
import {
  canEndSourceProtection,
  canProtectSource,
  canRestoreSource,
  canSetNoticeAside,
  canReviseSource,
  canWithdrawSource,
} from "@/lib/source-policy";
import { canPropose } from "@/lib/proposal-policy";
import type { ProposalLine } from "@/lib/proposals/list";
import { isProtected } from "@/lib/protection";
import { fromCsl } from "@/lib/sources/form";
import type { NearSource } from "@/lib/sources/near";
import { FIELD_LABELS, SOURCE_FIELDS } from "@/lib/sources/type-fields";
import type { SourcePage } from "@/lib/sources/read";
import * as actions from "./actions";

interface Props {
  source: SourcePage;
  viewer: ActingPerson;
  /** What the address asks for. */
  form: SourceForm | null;
  done: SourceDone | null;
  /** What a record of an import could fill in, when the address says so. */
  gaps: Awaited<ReturnType<typeof findGaps>>;
  /** What waits about it. */
  proposals: readonly ProposalLine[];
  /** What it is likely the same as, for whoever may tidy up. */
  same: readonly NearSource[];
}

const DONE_WORDS: Record<SourceDone, string> = {
  added: "The source is in the library. It can be attached to any claim.",
  revised: "The record is saved. The reference follows it everywhere.",
  proposed: "Your proposal is made. It waits until somebody else decides on it.",
  withdrawn: "The source is withdrawn.",
  restored: "The source is restored.",
  protected: "The source is protected. Only moderators change it until then.",
  "notice-set-aside": "The notice is set aside. It no longer counts.",
  "notice-counted": "The notice counts again.",
  "protection-ended": "The protection has ended. Editors can change the source again.",
  received: "The other source was merged into this one. Its address leads here, and its citations are below.",
  unmerged: "The merge is undone. The source stands again, with the citations that it had.",
};

/** What a signed-in person is offered on a source: links, the one form that is open, or what was done. */
export function SourceWorkbench({ source, viewer, form, done, gaps, proposals, same }: Props) {
  const facts = { withdrawn: source.withdrawnAt !== null, protected: isProtected(source) };
  const may = {
    revise: canReviseSource(viewer, facts).ok,
    // Whether it may be this one and that one is told once both are chosen.
    merge: canReviseSource(viewer, facts).ok,
    propose: canPropose(viewer, { target: "SOURCE", ...facts }).ok,
    withdraw: canWithdrawSource(viewer, facts).ok,
    restore: canRestoreSource(viewer, facts).ok,
    protect: canProtectSource(viewer, facts).ok,
    "end-protection": canEndSourceProtection(viewer, facts).ok,
    notices: source.notices.length > 0 && canSetNoticeAside(viewer, facts).ok,
  };
  if (form === "revise" && (may.revise || may.propose))
    return <Revise source={source} proposes={may.propose} gaps={gaps} />;
  if (form === "protect" && may.protect) return <Protect source={source} />;
  if (form === "notices" && may.notices) return <Notices source={source} />;
  if (form === "end-protection" && may[form]) return <EndProtection source={source} />;
  if ((form === "withdraw" || form === "restore") && may[form])
    return <Withdraw source={source} restores={form === "restore"} />;
  return (
    <>
      {done && <Notice kind="done" live title={DONE_WORDS[done]} />}
      <Offers>
        {may.revise && <OfferLink href={paths.sourceForm(source.slug, "revise")}>Revise the record</OfferLink>}
        {may.propose && <OfferLink href={paths.sourceForm(source.slug, "revise")}>Propose a change</OfferLink>}
        {may.merge && <OfferLink href={paths.sourceMerge(source.slug)}>Merge into another</OfferLink>}
        {may.notices && (
          <OfferLink href={paths.sourceForm(source.slug, "notices")}>Decide which notices count</OfferLink>
        )}
        {may.withdraw && <OfferLink href={paths.sourceForm(source.slug, "withdraw")}>Withdraw the source</OfferLink>}
        {may.protect && (
          <OfferLink href={paths.sourceForm(source.slug, "protect")}>
            {facts.protected ? "Protect it longer" : "Protect the source"}
          </OfferLink>
        )}
        {may["end-protection"] && (
          <OfferLink href={paths.sourceForm(source.slug, "end-protection")}>End the protection</OfferLink>
        )}
        {may.restore && <OfferLink href={paths.sourceForm(source.slug, "restore")}>Restore the source</OfferLink>}
      </Offers>
      <LikelySame slug={source.slug} same={same} />
      <WaitingProposals proposals={proposals} />
    </>
  );
}

function Revise({ source, proposes, gaps }: { source: SourcePage; proposes: boolean } & Pick<Props, "gaps">) {
  const { csl, note, health, seen } = source;
  return (
    <OpenForm
      level={2}
      title={proposes ? "Propose a change of the record" : "Revise the record"}
      lead={proposes ? undefined : "The reference is made of it. The earlier record is kept in the history."}
    >
      {proposes && (
        <p className="mb-5 font-sans text-sm text-soft">
          {isProtected(source) ? "The source is protected, so a moderator" : "An editor"} decides on what you propose,
          field by field. What you leave as it is is not proposed.
        </p>
      )}
      {gaps && listOf(gaps.fields) !== "" && (
        <p className="mb-5 font-sans text-sm text-soft wrap-anywhere">
          Filled in from “{gaps.file}”: {listOf(gaps.fields)}. Nothing is saved yet; look it over.
        </p>
      )}
      <ReviseSourceForm
        proposes={proposes}
        action={proposes ? actions.propose : actions.revise}
        requestKey={newId()}
        source={source}
        values={valuesFrom({ ...gaps?.fields, ...fromCsl(csl), note, health, seen }, "source")}
        back={paths.source(source.slug)}
      />
    </OpenForm>
  );
}

const listOf = (fields: object) =>
  SOURCE_FIELDS.filter((field) => field in fields)
    .map((field) => FIELD_LABELS[field])
    .join(", ");

function Notices({ source: { slug, notices } }: { source: SourcePage }) {
  return (
    <OpenForm
      level={2}
      title="Which notices count"
      lead="A list may name the wrong item. A notice that is set aside stays on record, with your reason."
    >
      <ul className="divide-y divide-rule">
        {notices.map((notice) => (
          <li key={notice.id} className="py-6 first:pt-0 last:pb-0">
            <p className="mb-3">
              <NoticeLine notice={notice} />
              {notice.setAsideReason !== null && ` Set aside: ${notice.setAsideReason}`}
            </p>
            <ReasonForm
              action={notice.setAsideAt === null ? actions.setAside : actions.countAgain}
              requestKey={newId()}
              about={{ noticeId: notice.id }}
              submit={notice.setAsideAt === null ? "Set it aside" : "Have it count again"}
              effect="Citations of the source show it at once, and notes on their claims become stale where its condition changes."
              back={paths.source(slug)}
            />
          </li>
        ))}
      </ul>
    </OpenForm>
  );
}

function Protect({ source: { slug } }: { source: SourcePage }) {
  return (
    <OpenForm level={2} title="Protect the source" lead="Until then only moderators revise its record.">
      <ProtectForm
        action={actions.protect}
        requestKey={newId()}
        about={{ slug }}
        submit="Protect the source"
        back={paths.source(slug)}
      />
    </OpenForm>
  );
}

function EndProtection({ source: { slug } }: { source: SourcePage }) {
  return (
    <OpenForm level={2} title="End the protection">
      <ReasonForm
        action={actions.endProtection}
        requestKey={newId()}
        about={{ slug }}
        submit="End the protection"
        effect="Editors can revise the record again at once."
        back={paths.source(slug)}
      />
    </OpenForm>
  );
}

function Withdraw({ source: { slug }, restores }: { source: SourcePage; restores: boolean }) {
  const title = restores ? "Restore the source" : "Withdraw the source";
  return (
    <OpenForm level={2} title={title}>
      <ReasonForm
        action={restores ? actions.restore : actions.withdraw}
        requestKey={newId()}
        about={{ slug }}
        submit={title}
        effect={
          restores
            ? "It can be attached to claims again."
            : "It can no longer be attached to claims. Its page stays, says why, and it can be restored."
        }
        back={paths.source(slug)}
      />
    </OpenForm>
  );
}
