import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReinstateForm, RoleForm, SuspendForm } from "@/components/people/moderation";
import { PersonView } from "@/components/people/person-view";
import { Disclosure } from "@/components/ui/disclosure";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { listChanges } from "@/lib/history/read";
import { findPersonPage, findStanding } from "@/lib/people/read";
import { beforeOf } from "@/lib/people/schema";
import { type ActingPerson, canChangeRole, canReinstate, canSuspend } from "@/lib/policy";
import { giveRole, reinstatePerson, suspendPerson } from "./actions";

export const instant = false;

interface Address {
  params: Promise<{ handle: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const person = await findPersonPage((await params).handle);
  return { title: person?.displayName ?? "Not found" };
}

export default async function PersonPage({ params, searchParams }: Address) {
  const { handle } = await params;
  const before = beforeOf((await searchParams).before);
  const [viewer, person, standing] = await Promise.all([getViewer(), findPersonPage(handle), findStanding(handle)]);
  if (!person || !standing) notFound();
  const history = await listChanges({ person: handle, cursor: before });
  return (
    <PersonView person={person} history={history} later={before !== undefined}>
      {viewer && <Moderation viewer={viewer} other={standing} handle={handle} />}
    </PersonView>
  );
}

async function Moderation({ viewer, other, handle }: { viewer: ActingPerson; other: ActingPerson; handle: string }) {
  const mayGiveRole = canChangeRole(viewer, other).ok;
  const maySuspend = canSuspend(viewer, other).ok;
  const mayReinstate = canReinstate(viewer, other).ok;
  if (!mayGiveRole && !maySuspend && !mayReinstate) return null;
  const requestKey = await newRequestKey();
  return (
    <div className="max-w-xl space-y-2 border-y border-rule py-3">
      {mayGiveRole && (
        <Disclosure summary="Change role">
          <RoleForm action={giveRole} requestKey={requestKey} handle={handle} role={other.role} />
        </Disclosure>
      )}
      {maySuspend && (
        <Disclosure summary="Suspend">
          <SuspendForm action={suspendPerson} requestKey={requestKey} handle={handle} />
        </Disclosure>
      )}
      {mayReinstate && (
        <Disclosure summary="Reinstate">
          <ReinstateForm action={reinstatePerson} requestKey={requestKey} handle={handle} />
        </Disclosure>
      )}
    </div>
  );
}
