import type { Metadata } from "next";
import Link from "next/link";
import { InviteForm, RevokeForm } from "@/components/people/invitation-forms";
import { SignInFirst } from "@/components/people/sign-in-first";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { type InvitationRow, listInvitations } from "@/lib/people/read-invitations";
import { INVITATION_DAYS, INVITATION_STATE_WORDS } from "@/lib/people/vocabulary";
import { canInvite } from "@/lib/policy";
import { makeInvitation, revoke } from "./actions";

export const metadata: Metadata = { title: "Invitations" };
export const instant = false;

export default async function InvitationsPage() {
  const viewer = await getViewer();
  if (!viewer) return <SignInFirst next={paths.invitations()} />;
  const permission = canInvite(viewer);
  if (!permission.ok) {
    return (
      <>
        <PageHeading>Invitations</PageHeading>
        <div className="mt-8">
          <Notice>{permission.why}</Notice>
        </div>
      </>
    );
  }
  const invitations = await listInvitations();
  return (
    <>
      <PageHeading
        lead={`A link makes one person an editor. It works once, within ${INVITATION_DAYS} days, until it is revoked.`}
      >
        Invitations
      </PageHeading>
      <div className="mt-8 max-w-xl">
        <InviteForm action={makeInvitation} requestKey={await newRequestKey()} />
      </div>
      <section aria-labelledby="made" className="mt-12">
        <h2 id="made" className="mb-4 text-2xl">
          Made so far
        </h2>
        {invitations.length === 0 ? (
          <EmptyState title="No invitation yet.">Make a link above and send it to an editor to be.</EmptyState>
        ) : (
          <ul className="divide-y divide-rule border-y border-rule">
            {invitations.map((invitation, index) => (
              <Invitation key={invitation.id} invitation={invitation} number={invitations.length - index} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

async function Invitation({ invitation, number }: { invitation: InvitationRow; number: number }) {
  const { id, note, state, createdAt, createdBy, expiresAt, usedBy, endedAt } = invitation;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div>
        <p>{note === "" ? "Without a note" : note}</p>
        <p className="font-sans text-sm text-faint">
          Made by <Link href={paths.person(createdBy.handle)}>{createdBy.displayName}</Link>
          {" on "}
          <DateTime at={createdAt} />; {INVITATION_STATE_WORDS[state]}
          {usedBy && (
            <>
              {" by "}
              <Link href={paths.person(usedBy.handle)}>{usedBy.displayName}</Link>
            </>
          )}
          {state === "STANDS" ? (
            <>
              , stands until <DateTime at={expiresAt} />
            </>
          ) : (
            <>
              {" "}
              on <DateTime at={endedAt ?? expiresAt} />
            </>
          )}
        </p>
      </div>
      {state === "STANDS" && (
        <RevokeForm
          action={revoke}
          requestKey={await newRequestKey()}
          invitationId={id}
          label={`Revoke invitation ${number}${note === "" ? "" : `: ${note}`}`}
        />
      )}
    </li>
  );
}
