import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/people/sign-in-form";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { paths, safeNext } from "@/lib/paths";
import { signInWithPassword } from "./actions";

export const metadata: Metadata = { title: "Sign in" };
export const instant = false;

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  const goal = safeNext(typeof next === "string" ? next : undefined);
  if (await getViewer()) redirect(goal);
  return (
    <>
      <PageHeading lead="To attach sources, write notes and take part in disputes. Reading needs no account.">
        Sign in
      </PageHeading>
      <div className="mt-8 max-w-sm">
        <SignInForm action={signInWithPassword} requestKey={await newRequestKey()} next={goal} />
        <p className="mt-8 border-t border-rule pt-4 font-sans text-sm text-soft">
          No account yet? <Link href={paths.register(goal)}>Register</Link>
        </p>
      </div>
    </>
  );
}
