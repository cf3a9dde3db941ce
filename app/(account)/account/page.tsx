import type { Metadata } from "next";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { PasswordForm, ProfileForm } from "@/components/people/account-forms";
import { ChangeLine } from "@/components/history/change-line";
import { ServiceButtons } from "@/components/people/service-buttons";
import { SignInFirst } from "@/components/people/sign-in-first";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { listWarnings } from "@/lib/reports/list";
import { REPORT_KIND_WORDS } from "@/lib/reports/vocabulary";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { formatNumber } from "@/lib/format";
import { readQuota } from "@/lib/history/hold-to-quota";
import { offeredServices } from "@/lib/oauth";
import { paths } from "@/lib/paths";
import { readHiddenProfile } from "@/lib/people/hidden-profile";
import { type Account, getAccount } from "@/lib/people/read";
import { ROLE_DEEDS, ROLE_WORDS } from "@/lib/people/vocabulary";
import { canChangeOwnProfile } from "@/lib/policy";
import { linkService } from "@/app/(account)/signin/actions";
import { changePassword, saveProfile, signOut, signOutEverywhere } from "./actions";

export const metadata: Metadata = { title: "Your account" };
export const instant = false;

interface Address {
  searchParams: Promise<{ saved?: string | string[]; refused?: string | string[] }>;
}

/** What moderators warned the person of: for their eyes only. */
function Warnings({ warnings }: { warnings: Awaited<ReturnType<typeof listWarnings>> }) {
  return warnings.map(({ number, kind, decision, decidedAt }) => (
    <Notice key={number} title={`A moderator warned you (${REPORT_KIND_WORDS[kind].name})`}>
      {decidedAt && (
        <>
          <DateTime at={decidedAt} />:{" "}
        </>
      )}
      {decision}
    </Notice>
  ));
}

/** Nobody but they and the moderators still read it. */
const HiddenName = ({ words }: { words: string }) => (
  <Notice title="A moderator hid your name, and what you said of yourself">
    <p>Your handle stands in its place. Set another below, and it is shown. What was hidden:</p>
    <blockquote className="mt-2 border-l border-edge pl-4 break-words whitespace-pre-line">{words}</blockquote>
  </Notice>
);

export default async function AccountPage({ searchParams }: Address) {
  const viewer = await getViewer();
  if (!viewer) return <SignInFirst next={paths.account()} />;
  const [account, warnings, hiddenName, quota, { saved, refused }] = await Promise.all([
    getAccount(viewer.id),
    listWarnings(viewer.id),
    readHiddenProfile(viewer.handle),
    readQuota(viewer),
    searchParams,
  ]);
  const permission = canChangeOwnProfile(viewer);
  return (
    <>
      <PageHeading lead={`Signed in as ${ROLE_WORDS[viewer.role]}. You can ${ROLE_DEEDS[viewer.role]}.`}>
        Your account
      </PageHeading>
      <div className="mt-8 max-w-xl space-y-12">
        <Outcome saved={saved} refused={refused} />
        <Warnings warnings={warnings} />
        {hiddenName !== null && <HiddenName words={hiddenName} />}
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
        <Part heading="E-mail">
          <p className="break-words">{account.email ?? "None."}</p>
          <p className="mt-2 text-soft">For signing in and for what you want to be told. Nobody sees it.</p>
          <p className="mt-2 font-sans text-sm">
            <Link href={paths.changeEmail()}>Change your e-mail address</Link>
          </p>
        </Part>
        <Part heading="Password">
          <Password account={account} />
        </Part>
        <Part heading="Second factor">
          <p className="text-soft">
            {account.secondFactor
              ? "It is on: signing in asks for a code of your app, too."
              : "A code of an app on your telephone, besides your password: whoever guesses or steals that gets no further."}
          </p>
          <p className="mt-2 font-sans text-sm">
            <Link href={paths.secondFactor()}>{account.secondFactor ? "Turn it off" : "Turn on a second factor"}</Link>
          </p>
        </Part>
        <Services account={account} />
        <Part heading="Sessions">
          <Sessions />
        </Part>
        <Part heading="Your data">
          <p className="text-soft">
            Everything that is kept of you, as JSON: your account, what you wrote and did, and what was decided about
            you.
          </p>
          <p className="mt-4 font-sans text-sm">
            <a href={paths.accountExport()} download>
              Download your data
            </a>
          </p>
          <p className="mt-2 font-sans text-sm">
            <Link href={paths.deleteAccount()}>Delete your account</Link>
          </p>
        </Part>
        <Part heading="What you did lately">
          <Quota quota={quota} />
          {account.recent.length === 0 ? (
            <EmptyState title="Nothing yet.">
              Open a <Link href={paths.claims()}>claim</Link> to begin.
            </EmptyState>
          ) : (
            <ol className="divide-y divide-rule border-y border-rule">
              {account.recent.map((change) => (
                <ChangeLine key={change.id} change={change} withClaim />
              ))}
            </ol>
          )}
        </Part>
      </div>
    </>
  );
}

type Given = string | string[] | undefined;

function Outcome({ saved, refused }: { saved: Given; refused: Given }) {
  if (refused === "denied") return <Notice title="You did not agree at the other service, so nothing was linked." />;
  if (refused === "CONFLICT") return <Notice kind="problem" title="That account is linked to another account here." />;
  if (refused !== undefined) return <Notice kind="problem" title="The account could not be linked. Try again." />;
  if (saved === "password") {
    return <Notice kind="done" title="Your password is changed. All your other sessions have ended." />;
  }
  if (saved === "email") {
    return <Notice kind="done" title="Your e-mail address is changed. All your other sessions have ended." />;
  }
  return saved === "link" ? <Notice kind="done" title="The account is linked. You can sign in through it." /> : null;
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

/** Nothing where no other service is set up and none is linked. */
function Services({ account }: { account: Account }) {
  const offered = offeredServices();
  if (offered.length === 0 && account.accounts.length === 0) return null;
  const linked = account.accounts.map(({ provider }) => provider);
  const names = linked.map((provider) => offered.find((service) => service.id === provider)?.name ?? provider);
  const missing = offered.filter((service) => !linked.includes(service.id));
  return (
    <Part heading="Other ways to sign in">
      {names.length > 0 && <p className="mb-4">You can sign in through {names.join(", ")}.</p>}
      <ServiceButtons services={missing} deed="Link" action={linkService} next={paths.account()} />
    </Part>
  );
}

/** Nothing for whoever has no daily quota. */
function Quota({ quota }: { quota: Awaited<ReturnType<typeof readQuota>> }) {
  if (quota === null) return null;
  return (
    <p className="mb-4 max-w-measure text-soft">
      {formatNumber(quota.used)} of {formatNumber(quota.limit)} contributions today. The count begins anew at midnight
      UTC; the limit grows with what stands and what others accept.
    </p>
  );
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
