import type { Metadata } from "next";
import Link from "next/link";
import { CodeForm } from "@/components/people/second-factor-forms";
import { PageHeading } from "@/components/ui/page-heading";
import { waitingForCode } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { paths, safeNext } from "@/lib/paths";
import { showCode } from "../actions";

export const metadata: Metadata = { title: "Your code", robots: { index: false } };
export const instant = false;

/** The second step of signing in. */
export default async function CodePage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [{ next }, waiting, requestKey] = await Promise.all([searchParams, waitingForCode(), newRequestKey()]);
  const goal = safeNext(typeof next === "string" ? next : undefined);
  if (!waiting) {
    return (
      <>
        <PageHeading lead="Ten minutes are given from password to code.">Sign in again</PageHeading>
        <p className="mt-6">
          <Link href={paths.signIn(goal)}>Begin again</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHeading lead="Your account asks for a second factor: what your app shows, or one of the recovery codes.">
        Your code
      </PageHeading>
      <div className="mt-8 max-w-sm space-y-8">
        <CodeForm action={showCode} requestKey={requestKey} next={goal} />
        <p className="border-t border-rule pt-4 font-sans text-sm text-soft">
          Lost the app and the recovery codes? Ask an admin, who can take the second factor off.
        </p>
      </div>
    </>
  );
}
