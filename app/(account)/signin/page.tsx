import type { Metadata } from "next";
import Link from "next/link";
import { ServiceButtons } from "@/components/people/service-buttons";
import { SignInForm } from "@/components/people/sign-in-form";
import { SignedInAlready } from "@/components/people/sign-in-first";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { offeredServices } from "@/lib/oauth";
import { paths, safeNext } from "@/lib/paths";
import { signInWithPassword, signInWithService } from "./actions";

export const metadata: Metadata = { title: "Sign in" };
export const instant = false;

interface Address {
  /** `error` and `callbackUrl` come from next-auth. */
  searchParams: Promise<{ next?: string | string[]; error?: string | string[]; done?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Address) {
  const { next, error, done } = await searchParams;
  const goal = safeNext(typeof next === "string" ? next : undefined);
  const viewer = await getViewer();
  if (viewer) return <SignedInAlready name={viewer.displayName} next={goal} />;
  const services = offeredServices();
  return (
    <>
      <PageHeading lead="To attach sources, write notes and take part in disputes. Reading needs no account.">
        Sign in
      </PageHeading>
      <div className="mt-8 max-w-sm space-y-8">
        {error !== undefined && <Notice kind="problem" title={whyNot(error)} />}
        {done === "password" && (
          <Notice kind="done" title="Your password is changed, and all your sessions have ended. Sign in with it." />
        )}
        {done === "deleted" && <Notice kind="done" title="Your account is deleted." />}
        <SignInForm action={signInWithPassword} requestKey={await newRequestKey()} next={goal} />
        {services.length > 0 && (
          <ServiceButtons services={services} deed="Sign in with" action={signInWithService} next={goal} />
        )}
        <p className="border-t border-rule pt-4 font-sans text-sm text-soft">
          No account yet? <Link href={paths.register(goal)}>Register</Link>
          <br />
          Forgot your password? <Link href={paths.forgottenPassword()}>Get a new one</Link>
        </p>
      </div>
    </>
  );
}

/** In words, why a sign-in through another service came to nothing. */
function whyNot(error: string | string[]): string {
  if (error === "denied") return "You did not agree at the other service, so nothing was done here.";
  if (error === "TOO_MANY") return "Too many new accounts from your network. Try again in an hour.";
  return "Signing in through the other service did not work. Try again, or sign in in another way.";
}
