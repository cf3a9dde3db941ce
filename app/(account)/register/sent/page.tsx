import type { Metadata } from "next";
import Link from "next/link";
import { ConfirmationLinkForm } from "@/components/people/confirmation-forms";
import { PageHeading } from "@/components/ui/page-heading";
import { newRequestKey } from "@/lib/form-action";
import { type MailWay, mailWay } from "@/lib/mail";
import { paths, safeNext } from "@/lib/paths";
import { REGISTRATION_HOURS } from "@/lib/people/vocabulary";
import { askForLink } from "../actions";

export const metadata: Metadata = { title: "Confirm your address", robots: { index: false } };
export const instant = false;

const WORKS = `It works once, within ${REGISTRATION_HOURS} hours; then you are signed in.`;

const LEAD: Record<MailWay, string> = {
  SMTP: `A mail is on its way to the address you gave. Open the link in it. ${WORKS}`,
  TERMINAL: `A mail for the address you gave is printed where this site was started. Open the link in it. ${WORKS}`,
  NONE: "This site sends no mail, so an admin confirms that the address is yours. Then you can sign in with the password you chose.",
};

/** What comes after registering: the same for every address. */
export default async function RegistrationSentPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  const goal = safeNext(typeof next === "string" ? next : undefined);
  const way = mailWay();
  const requestKey = await newRequestKey();
  return (
    <>
      <PageHeading lead={LEAD[way]}>Confirm your address</PageHeading>
      <div className="mt-8 max-w-sm">
        {way !== "NONE" && (
          <section aria-labelledby="again">
            <h2 id="again" className="mb-4 text-2xl">
              Nothing came?
            </h2>
            <ConfirmationLinkForm action={askForLink} requestKey={requestKey} />
          </section>
        )}
        <p className="mt-8 border-t border-rule pt-4 font-sans text-sm text-soft">
          Confirmed already? <Link href={paths.signIn(goal)}>Sign in</Link>
        </p>
      </div>
    </>
  );
}
