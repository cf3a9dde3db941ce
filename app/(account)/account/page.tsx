import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { type ReactNode, useId } from "react";
import { PasswordForm, ProfileForm } from "@/components/people/account-forms";
import { Deeds } from "@/components/people/deeds";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { type Account, getAccount } from "@/lib/people/read";
import { ROLE_DEEDS, ROLE_WORDS } from "@/lib/people/vocabulary";
import { canChangeOwnProfile } from "@/lib/policy";
import { changePassword, saveProfile, signOut, signOutEverywhere } from "./actions";

export const metadata: Metadata = { title: "Your account" };
export const instant = false;

export default async function AccountPage({ searchParams }: { searchParams: Promise<{ saved?: string | string[] }> }) {
  const viewer = await getViewer();
  if (!viewer) redirect(paths.signIn(paths.account()));
  const [account, { saved }] = await Promise.all([getAccount(viewer.id), searchParams]);
  const permission = canChangeOwnProfile(viewer);
  return (
    <>
      <PageHeading lead={`You are signed in as ${ROLE_WORDS[viewer.role]}: ${ROLE_DEEDS[viewer.role]}.`}>
        Your account
      </PageHeading>
      <div className="mt-8 max-w-xl space-y-12">
        {saved === "password" && (
          <Notice kind="done" live title="Your password is changed. All your other sessions have ended." />
        )}
        <Part heading="Profile">
          {permission.ok ? (
            <ProfileForm action={saveProfile} requestKey={await newRequestKey()} person={account} />
          ) : (
            <Notice>{permission.why}</Notice>
          )}
          <p className="mt-4 font-sans text-sm text-soft">
            <Link href={paths.person(account.handle)}>Your page, as everybody sees it</Link>
          </p>
        </Part>
        <Part heading="Password">
          <Password account={account} />
        </Part>
        <Part heading="Sessions">
          <Sessions />
        </Part>
        <Part heading="What you did lately">
          {account.recent.length === 0 ? (
            <EmptyState title="Nothing yet.">
              Open a <Link href={paths.claims()}>claim</Link> to begin.
            </EmptyState>
          ) : (
            <Deeds changes={account.recent} />
          )}
        </Part>
      </div>
    </>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 text-2xl">
        {heading}
      </h2>
      {children}
    </section>
  );
}

async function Password({ account }: { account: Account }) {
  if (!account.hasPassword)
    return <p className="text-soft">You sign in through another service, without a password.</p>;
  return <PasswordForm action={changePassword} requestKey={await newRequestKey()} email={account.email ?? ""} />;
}

function Sessions() {
  return (
    <div className="flex flex-wrap gap-3">
      <form action={signOut}>
        <Button type="submit">Sign out here</Button>
      </form>
      <form action={signOutEverywhere}>
        <Button type="submit">Sign out everywhere</Button>
      </form>
    </div>
  );
}
