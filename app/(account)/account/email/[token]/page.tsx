import type { Metadata } from "next";
import Link from "next/link";
import { EmailLinkForm } from "@/components/people/email-forms";
import { PageHeading } from "@/components/ui/page-heading";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { findEmailChange } from "@/lib/people/change-email";
import { confirmEmail } from "../../actions";

export const metadata: Metadata = { title: "Confirm your new address", robots: { index: false } };
export const instant = false;

/** Opening it changes nothing: programs that look at mails open links, too. */
export default async function EmailLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const requestKey = await newRequestKey();
  const waiting = await findEmailChange(token);
  if (!waiting) {
    return (
      <>
        <PageHeading lead="It was used, was altered on its way, has expired, or you asked for another since. Your address is as it was.">
          This link does not work
        </PageHeading>
        <p className="mt-6">
          <Link href={paths.changeEmail()}>Ask for another</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHeading lead="With your password. All your sessions end, and you are signed in here.">
        Confirm your new address
      </PageHeading>
      <p className="mt-6 max-w-measure break-words">{waiting.email}</p>
      <div className="mt-6 max-w-sm">
        <EmailLinkForm action={confirmEmail} requestKey={requestKey} token={token} email={waiting.email} />
      </div>
    </>
  );
}
