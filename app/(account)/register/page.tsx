import type { Metadata } from "next";
import Link from "next/link";
import { RegisterForm } from "@/components/people/register-form";
import { SignedInAlready } from "@/components/people/sign-in-first";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { paths, safeNext } from "@/lib/paths";
import { registerReader } from "./actions";

export const metadata: Metadata = { title: "Register" };
export const instant = false;

export default async function RegisterPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  const goal = safeNext(typeof next === "string" ? next : undefined);
  const viewer = await getViewer();
  if (viewer) return <SignedInAlready name={viewer.displayName} next={goal} />;
  return (
    <>
      <PageHeading lead="With an account you can open disputes and join discussions. Editors come by invitation, or are made by an admin.">
        Register
      </PageHeading>
      <div className="mt-8 max-w-sm">
        <RegisterForm action={registerReader} requestKey={await newRequestKey()} next={goal} />
        <p className="mt-8 border-t border-rule pt-4 font-sans text-sm text-soft">
          Have an account? <Link href={paths.signIn(goal)}>Sign in</Link>
        </p>
      </div>
    </>
  );
}
