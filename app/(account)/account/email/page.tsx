import type { Metadata } from "next";
import Link from "next/link";
import { ChangeEmailForm } from "@/components/people/email-forms";
import { SignInFirst } from "@/components/people/sign-in-first";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { mailWay } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { type Account, getAccount } from "@/lib/people/read";
import { askForEmailLink } from "../actions";

export const metadata: Metadata = { title: "Change your e-mail address" };
export const instant = false;

export default async function ChangeEmailPage() {
  const viewer = await getViewer();
  if (!viewer) return <SignInFirst next={paths.changeEmail()} />;
  const account = await getAccount(viewer.id);
  return (
    <>
      <PageHeading lead="A link goes to the new address, and a word of it to the one you have. It changes when you confirm it there; all your sessions end then.">
        Change your <span className="whitespace-nowrap">e-mail</span> address
      </PageHeading>
      <div className="mt-8 max-w-sm">
        <ChangeEmail account={account} requestKey={await newRequestKey()} />
        <p className="mt-6">
          <Link href={paths.account()}>Back to your account</Link>
        </p>
      </div>
    </>
  );
}

function ChangeEmail({ account, requestKey }: { account: Account; requestKey: string }) {
  if (mailWay() === "NONE") {
    return <Notice title="This site sends no mail">So no address can be confirmed. Ask whoever runs the site.</Notice>;
  }
  if (!account.hasPassword) {
    return (
      <Notice title="No address of yours is kept here">
        You sign in through another service, which does not tell it to us. So there is none to change.
      </Notice>
    );
  }
  return <ChangeEmailForm action={askForEmailLink} requestKey={requestKey} email={account.email ?? ""} />;
}
