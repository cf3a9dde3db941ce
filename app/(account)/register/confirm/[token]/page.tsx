import type { Metadata } from "next";
import Link from "next/link";
import { ConfirmationForm } from "@/components/people/confirmation-forms";
import { PageHeading } from "@/components/ui/page-heading";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { findRegistration } from "@/lib/people/confirm-registration";
import { confirm } from "../../actions";

export const metadata: Metadata = { title: "Confirm your address", robots: { index: false } };
export const instant = false;

/** Opening it changes nothing: programs that look at mails open links, too. */
export default async function ConfirmationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const requestKey = await newRequestKey();
  const waiting = await findRegistration(token);
  if (!waiting) {
    return (
      <>
        <PageHeading lead="It was used, was altered on its way, or has expired.">This link does not work</PageHeading>
        <p className="mt-6">
          <Link href={paths.registrationSent()}>Ask for another</Link>,{" "}
          <Link href={paths.register()}>register again</Link>, or <Link href={paths.signIn()}>sign in</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHeading lead="With the password that you chose when you registered. Then you have an account, and are signed in.">
        Confirm your address
      </PageHeading>
      <div className="mt-8 max-w-sm">
        <ConfirmationForm
          action={confirm}
          requestKey={requestKey}
          token={token}
          handle={waiting.handle}
          email={waiting.email}
        />
      </div>
    </>
  );
}
