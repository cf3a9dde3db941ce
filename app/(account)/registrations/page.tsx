import type { Metadata } from "next";
import { ConfirmRegistrationForm, RefuseRegistrationForm } from "@/components/people/confirmation-forms";
import { SignInFirst } from "@/components/people/sign-in-first";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { mailWay } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { listRegistrations, type RegistrationRow } from "@/lib/people/read-registrations";
import { canConfirmRegistration } from "@/lib/policy";
import { confirmAsAdmin, refuse } from "./actions";

export const metadata: Metadata = { title: "Registrations" };
export const instant = false;

const lead = () =>
  mailWay() === "NONE"
    ? "This site sends no mail, so you confirm who registered. Make sure first that the address is theirs, in a way of your own."
    : "People confirm their address through a link in a mail. Here is who has not yet, should a mail not have come.";

interface Address {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function RegistrationsPage({ searchParams }: Address) {
  const viewer = await getViewer();
  if (!viewer) return <SignInFirst next={paths.registrations()} />;
  const permission = canConfirmRegistration(viewer);
  if (!permission.ok) {
    return (
      <>
        <PageHeading>Registrations</PageHeading>
        <div className="mt-8">
          <Notice>{permission.why}</Notice>
        </div>
      </>
    );
  }
  const [waiting, { done }] = await Promise.all([listRegistrations(), searchParams]);
  return (
    <>
      <PageHeading lead={lead()}>Registrations</PageHeading>
      <div className="mt-8 space-y-6">
        {done === "confirmed" && <Notice kind="done" live title="The registration is confirmed. They can sign in." />}
        {done === "refused" && <Notice kind="done" live title="The registration is thrown away." />}
        {waiting.length === 0 ? (
          <EmptyState title="Nobody waits." />
        ) : (
          <ul className="divide-y divide-rule border-y border-rule">
            {waiting.map((registration) => (
              <Registration key={registration.id} registration={registration} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

async function Registration({ registration }: { registration: RegistrationRow }) {
  const { id, displayName, handle, email, createdAt, expiresAt, invited, known } = registration;
  const form = { requestKey: await newRequestKey(), registrationId: id, handle };
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-3">
      <div className="min-w-0">
        <p className="wrap-anywhere">
          {displayName} ({handle}), {email}
        </p>
        <p className="font-sans text-sm text-faint">
          Registered {invited && "with an invitation "}on <DateTime at={createdAt} />; waits until{" "}
          <DateTime at={expiresAt} />
          {known && ". There is an account with this address already."}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {!known && <ConfirmRegistrationForm action={confirmAsAdmin} {...form} />}
        <RefuseRegistrationForm action={refuse} {...form} />
      </div>
    </li>
  );
}
