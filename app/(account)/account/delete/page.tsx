import type { Metadata } from "next";
import Link from "next/link";
import { DeleteAccountForm } from "@/components/people/delete-account";
import { SignInFirst } from "@/components/people/sign-in-first";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { getAccount } from "@/lib/people/read";
import { FORMER_NAME } from "@/lib/people/vocabulary";
import { deleteMyAccount } from "../actions";

export const metadata: Metadata = { title: "Delete your account" };
export const instant = false;

const GOES = [
  "Your name, your handle, your e-mail address, your password and what you say about yourself.",
  "Links to your accounts at other services.",
  "What you follow, your inbox, and mails to you that are not sent yet.",
  "Your role, and invitations of yours that nobody has used.",
];

const STAYS = [
  `What you contributed: claims, sources, citations, notes, disputes, comments, proposals. It is signed “${FORMER_NAME}”.`,
  "The history of what you did and of what was decided about you, with when and why, and reports to the moderators.",
  "Words in which you or others wrote your name, for example in a comment or in a reason, and rows of history that were written with it, for example when a dispute was taken over from you: nobody rewrites history here.",
];

export default async function DeleteAccountPage() {
  const viewer = await getViewer();
  if (!viewer) return <SignInFirst next={paths.deleteAccount()} />;
  const account = await getAccount(viewer.id);
  return (
    <>
      <PageHeading lead="At once and for good: nobody can bring it back. You may register anew with the same e-mail address, as somebody else.">
        Delete your account
      </PageHeading>
      <div className="mt-8 max-w-xl space-y-8">
        <What heading="What goes" lines={GOES} />
        <What heading="What stays" lines={STAYS} />
        <p>
          <a href={paths.accountExport()} download>
            Download your data
          </a>{" "}
          first, if you want to keep it. <Link href={paths.account()}>Back to your account</Link>
        </p>
        <section aria-labelledby="delete" className="border-t border-rule pt-6">
          <h2 id="delete" className="mb-4 text-2xl">
            Delete it
          </h2>
          <DeleteAccountForm
            action={deleteMyAccount}
            requestKey={await newRequestKey()}
            handle={account.handle}
            hasPassword={account.hasPassword}
          />
        </section>
      </div>
    </>
  );
}

function What({ heading, lines }: { heading: string; lines: readonly string[] }) {
  return (
    <section>
      <h2 className="mb-3 text-2xl">{heading}</h2>
      <ul className="list-disc space-y-2 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
