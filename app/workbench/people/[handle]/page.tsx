import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HiddenWords } from "@/app/workbench/hidden-words";
import { Follow } from "@/app/workbench/follow/follow";
import { ReinstateForm, ResetFactorForm, RoleForm, SuspendForm } from "@/components/people/moderation";
import { PersonView } from "@/components/people/person-view";
import { ReportLink } from "@/components/reports/report-link";
import { canReport, canShowText } from "@/lib/report-policy";
import { Disclosure } from "@/components/ui/disclosure";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { hasSecondFactor } from "@/lib/people/factor";
import { readHiddenProfile } from "@/lib/people/hidden-profile";
import { findPersonPage, findStanding } from "@/lib/people/read";
import { type ActingPerson, canChangeRole, canReinstate, canResetSecondFactor, canSuspend } from "@/lib/policy";
import { giveRole, reinstatePerson, resetFactor, suspendPerson } from "./actions";

export const instant = false;

interface Address {
  params: Promise<{ handle: string }>;
}

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const page = await findPersonPage((await params).handle);
  return { title: page?.person.displayName ?? "Not found" };
}

export default async function PersonPage({ params }: Address) {
  const { handle } = await params;
  const [viewer, page, standing] = await Promise.all([getViewer(), findPersonPage(handle), findStanding(handle)]);
  if (!page) notFound();
  const isModerated = viewer !== null && standing !== null && !page.person.fromCorpus;
  return (
    <PersonView page={page}>
      {viewer && standing && <Follow viewer={viewer} kind="person" name={handle} />}
      {isModerated && <Moderation viewer={viewer} other={standing} handle={handle} />}
      {isModerated && <HiddenName viewer={viewer} other={standing} handle={handle} />}
      {isModerated && canReport(viewer, { aboutId: standing.id }).ok && (
        <p>
          <ReportLink of="person" id={handle} about={page.person.displayName} />
        </p>
      )}
    </PersonView>
  );
}

/** For moderators: a name that is hidden. */
async function HiddenName({ viewer, other, handle }: { viewer: ActingPerson; other: ActingPerson; handle: string }) {
  if (!canShowText(viewer, { personId: other.id }).ok) return null;
  const words = (await readHiddenProfile(handle)) ?? undefined;
  return <HiddenWords viewer={viewer} personId={other.id} text={{ of: "profile", id: other.id }} words={words} />;
}

async function Moderation({ viewer, other, handle }: { viewer: ActingPerson; other: ActingPerson; handle: string }) {
  const mayGiveRole = canChangeRole(viewer, other).ok;
  const maySuspend = canSuspend(viewer, other).ok;
  const mayReinstate = canReinstate(viewer, other).ok;
  const mayReset = canResetSecondFactor(viewer, other).ok && (await hasSecondFactor(other.id));
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
      {mayReset && (
        <Disclosure summary="Take off the second factor">
          <ResetFactorForm action={resetFactor} requestKey={requestKey} handle={handle} />
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
