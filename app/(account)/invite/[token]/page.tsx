import type { Metadata } from "next";
import Link from "next/link";
import { AcceptForm } from "@/components/people/invitation-forms";
import { RegisterForm } from "@/components/people/register-form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { findInvitation } from "@/lib/people/read-invitations";
import { INVITATION_STATE_WORDS, ROLE_DEEDS } from "@/lib/people/vocabulary";
import { canAcceptInvitation } from "@/lib/policy";
import { accept, register } from "./actions";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };
export const instant = false;

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  if (invitation?.state !== "STANDS") {
    const what = invitation ? `has been ${INVITATION_STATE_WORDS[invitation.state]}` : "is unknown";
    return (
      <>
        <PageHeading lead={`This invitation ${what}. Ask whoever sent it for another.`}>Invitation</PageHeading>
        <p className="mt-6">
          <Link href={paths.home()}>Reading needs no invitation</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHeading lead={`${invitation.createdBy.displayName} invites you to ${ROLE_DEEDS[invitation.role]}.`}>
        Invitation
      </PageHeading>
      <div className="mt-8 max-w-sm">
        <Use token={token} />
      </div>
    </>
  );
}

/** For whoever is signed in, one button; for everybody else, an account first. */
async function Use({ token }: { token: string }) {
  const viewer = await getViewer();
  const requestKey = await newRequestKey();
  if (viewer) {
    const permission = canAcceptInvitation(viewer);
    return permission.ok ? (
      <AcceptForm action={accept} requestKey={requestKey} token={token} />
    ) : (
      <Notice>{permission.why}</Notice>
    );
  }
  return (
    <>
      <RegisterForm action={register} requestKey={requestKey} token={token} />
      <p className="mt-8 border-t border-rule pt-4 font-sans text-sm text-soft">
        Have an account? <Link href={paths.signIn(paths.invitation(token))}>Sign in</Link> and come back to this link.
      </p>
    </>
  );
}
