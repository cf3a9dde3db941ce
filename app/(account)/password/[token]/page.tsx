import type { Metadata } from "next";
import Link from "next/link";
import { NewPasswordForm } from "@/components/people/password-forms";
import { PageHeading } from "@/components/ui/page-heading";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { passwordLinkStands } from "@/lib/people/password-link";
import { choosePassword } from "../actions";

export const metadata: Metadata = { title: "A new password", robots: { index: false } };
export const instant = false;

/** Opening it changes nothing: programs that look at mails open links, too. */
export default async function PasswordLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const requestKey = await newRequestKey();
  if (!(await passwordLinkStands(token))) {
    return (
      <>
        <PageHeading lead="It was used, was altered on its way, or has expired. Your password is as it was.">
          This link does not work
        </PageHeading>
        <p className="mt-6">
          <Link href={paths.forgottenPassword()}>Ask for another</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHeading lead="Choose it, then sign in with it. All your sessions end.">A new password</PageHeading>
      <div className="mt-8 max-w-sm">
        <NewPasswordForm action={choosePassword} requestKey={requestKey} token={token} />
      </div>
    </>
  );
}
