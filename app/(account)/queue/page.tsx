import type { Metadata } from "next";
import Link from "next/link";
import { takeAction } from "@/app/workbench/disputes/actions";
import { TakeForm } from "@/components/disputes/case-forms";
import { QueueView } from "@/components/disputes/queue-view";
import { SignInFirst } from "@/components/people/sign-in-first";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { queueFilter } from "@/lib/disputes/filters";
import { listDocumentChoices } from "@/lib/disputes/list";
import { type QueueLine, getQueue } from "@/lib/disputes/queue";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { canSeeQueue } from "@/lib/dispute-policy";

export const metadata: Metadata = { title: "Queue of disputes" };
export const instant = false;

export default async function QueuePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const viewer = await getViewer();
  if (!viewer) return <SignInFirst next={paths.queue()} />;
  const permission = canSeeQueue(viewer);
  if (!permission.ok) return <NotForYou why={permission.why} />;
  const filter = queueFilter.parse(await searchParams);
  const [queue, documents] = await Promise.all([getQueue(viewer, filter), listDocumentChoices()]);
  const actions = new Map(
    queue.disputes.map((dispute) => [dispute.number, <WhatToDo key={dispute.number} dispute={dispute} />]),
  );
  return <QueueView queue={queue} filter={filter} documents={documents} actions={actions} />;
}

const NotForYou = ({ why }: { why: string }) => (
  <>
    <PageHeading>Queue of disputes</PageHeading>
    <div className="mt-8">
      <Notice title={why}>
        Everybody can read <Link href={paths.disputes()}>all disputes</Link> and join their discussion.
      </Notice>
    </div>
  </>
);

async function WhatToDo({ dispute: { number, state, isMine, isStuck, isLapsed, take } }: { dispute: QueueLine }) {
  const stuck = isStuck && <p>Nobody may rule on this yet.</p>;
  if (isMine) return stuck || <Link href={`${paths.dispute(number)}#ruling`}>Go on to the ruling</Link>;
  // Its line says already who has it.
  if (!take.ok && state === "UNDER_REVIEW") return stuck;
  if (state === "CLOSED") return null;
  return (
    <>
      {stuck}
      {isLapsed && <p>Taken more than 48 hours ago; you may take it over.</p>}
      {take.ok ? (
        <TakeForm action={takeAction} requestKey={await newRequestKey()} number={number} />
      ) : (
        <p>{take.why}</p>
      )}
    </>
  );
}
