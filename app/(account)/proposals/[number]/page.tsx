import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HiddenWords } from "@/app/workbench/hidden-words";
import { DecideProposalForm, WithdrawProposalForm } from "@/components/proposals/decide-form";
import { ProposalView } from "@/components/proposals/proposal-view";
import { ReportLink } from "@/components/reports/report-link";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { sentence } from "@/lib/format";
import { fieldWord } from "@/lib/history/field-words";
import type { ActingPerson } from "@/lib/policy";
import { canAcceptProposal, canRejectProposal, canWithdrawProposal } from "@/lib/proposal-policy";
import { type ProposalPage, getProposalPage } from "@/lib/proposals/read";
import { numberIn } from "@/lib/proposals/schema";
import { canReport, canSeeReports } from "@/lib/report-policy";
import { readHiddenReason } from "@/lib/reports/list";
import { decideAction, withdrawAction } from "../actions";

export const instant = false;

interface Props {
  params: Promise<{ number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberIn((await params).number);
  return { title: number === null ? "Not found" : `Proposal ${number}` };
}

export default async function ProposalPageOfOne({ params }: Props) {
  const number = numberIn((await params).number);
  const [viewer, proposal] = await Promise.all([getViewer(), number === null ? null : getProposalPage(number)]);
  if (!proposal) notFound();
  const isWaiting = proposal.fields.some((field) => field.state === "WAITING");
  return (
    <ProposalView proposal={proposal} reasonActions={viewer && <ReasonActions viewer={viewer} proposal={proposal} />}>
      {viewer && isWaiting && <WhatToDo viewer={viewer} proposal={proposal} />}
    </ProposalView>
  );
}

/** To report the reason; of a hidden one, for moderators, its words. */
async function ReasonActions({ viewer, proposal }: { viewer: ActingPerson; proposal: ProposalPage }) {
  const { id, number, personId, person, reason } = proposal;
  if (reason === null) {
    const words = canSeeReports(viewer).ok ? await readHiddenReason(number) : undefined;
    return <HiddenWords viewer={viewer} personId={personId} text={{ of: "proposal", id }} words={words} />;
  }
  if (!canReport(viewer, { aboutId: personId }).ok) return null;
  return (
    <p>
      <ReportLink of="proposal" id={id} about={`the proposal of ${person.displayName}`} />
    </p>
  );
}

/** The form for whoever may decide, one's own to withdraw, or why neither. */
async function WhatToDo({ viewer, proposal }: { viewer: ActingPerson; proposal: ProposalPage }) {
  const { number, facts, fields } = proposal;
  const form = { requestKey: await newRequestKey(), number };
  if (canWithdrawProposal(viewer, facts).ok) return <WithdrawProposalForm action={withdrawAction} {...form} />;
  const may = canRejectProposal(viewer, facts);
  if (!may.ok) return <p className="font-sans text-sm text-soft">{may.why}</p>;
  const waiting = fields
    .filter(({ state }) => state === "WAITING")
    .map(({ field }) => ({ name: field, word: sentence(fieldWord(field)) }));
  const mayAccept = canAcceptProposal(viewer, facts).ok;
  return (
    <>
      <h2 className="text-2xl">Decide</h2>
      <DecideProposalForm action={decideAction} {...form} fields={waiting} mayAccept={mayAccept} />
    </>
  );
}
