import type { Metadata } from "next";
import Link from "next/link";
import { stop } from "@/app/(account)/unsubscribe/actions";
import { StopForm } from "@/components/follows/follow-forms";
import { PageHeading } from "@/components/ui/page-heading";
import { findUnsubscription } from "@/lib/follows/unsubscribe";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Stop mail", robots: { index: false } };
export const instant = false;

/** Opening it stops nothing: programs that look at mails open links, too. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const requestKey = await newRequestKey();
  const found = await findUnsubscription({ token });
  if (!found) {
    return (
      <>
        <PageHeading lead="It was altered on its way, or cut short. Nothing was stopped.">
          This link does not work
        </PageHeading>
        <p className="mt-6">
          <Link href={paths.follows()}>Sign in and see what you follow</Link>
        </p>
      </>
    );
  }
  const { what, thing, over } = found;
  const isFollow = what === "follow";
  const lead = isFollow
    ? "What others do there is then told you neither by mail nor in your inbox."
    : "You go on following what you follow. Your inbox still tells what happens there.";
  const done = isFollow ? "You no longer follow this" : "You get no more mail about what you follow";
  return (
    <>
      <PageHeading lead={over ? undefined : lead}>
        {over ? done : isFollow ? "Stop following this?" : "No more mail about what you follow?"}
      </PageHeading>
      <div className="mt-8 max-w-measure space-y-6">
        {thing && (
          <p>
            <Link href={thing.path}>{thing.words}</Link>
          </p>
        )}
        {over ? (
          <p>
            <Link href={paths.follows()}>Sign in and see what you follow</Link>
          </p>
        ) : (
          <StopForm
            action={stop}
            requestKey={requestKey}
            token={token}
            submit={isFollow ? "Stop following" : "No more mail"}
          />
        )}
      </div>
    </>
  );
}
