import type { Metadata } from "next";
import Link from "next/link";
import { PasswordLinkForm } from "@/components/people/password-forms";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { newRequestKey } from "@/lib/form-action";
import { mailWay } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { askForLink } from "./actions";

export const metadata: Metadata = { title: "A new password" };
export const instant = false;

export default async function ForgottenPasswordPage() {
  const requestKey = await newRequestKey();
  return (
    <>
      <PageHeading lead="We send a link to the address of your account. Your password stays as it is until you choose another.">
        A new password
      </PageHeading>
      <div className="mt-8 max-w-sm">
        {mailWay() === "NONE" ? (
          <Notice title="This site sends no mail. Ask whoever runs it for a new password." />
        ) : (
          <PasswordLinkForm action={askForLink} requestKey={requestKey} />
        )}
        <p className="mt-8 border-t border-rule pt-4 font-sans text-sm text-soft">
          Know it after all? <Link href={paths.signIn()}>Sign in</Link>
        </p>
      </div>
    </>
  );
}
