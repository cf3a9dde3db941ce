import type { Metadata } from "next";
import Link from "next/link";
import { QrCode } from "@/components/people/qr-code";
import { PrepareFactorForm, TurnOffFactorForm, TurnOnFactorForm } from "@/components/people/second-factor-forms";
import { SignInFirst } from "@/components/people/sign-in-first";
import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { getAccount } from "@/lib/people/read";
import { readSecondFactor } from "@/lib/people/second-factor";
import { prepareFactor, turnOffFactor, turnOnFactor } from "../actions";

export const metadata: Metadata = { title: "Second factor" };
export const instant = false;

interface Address {
  searchParams: Promise<{ saved?: string | string[] }>;
}

type Factor = Awaited<ReturnType<typeof readSecondFactor>>;

export default async function SecondFactorPage({ searchParams }: Address) {
  const viewer = await getViewer();
  if (!viewer) return <SignInFirst next={paths.secondFactor()} />;
  const [factor, { hasPassword }, { saved }] = await Promise.all([
    readSecondFactor(viewer.id),
    getAccount(viewer.id),
    searchParams,
  ]);
  return (
    <>
      <PageHeading lead="Besides your password, signing in asks for a code of an app on your telephone. Whoever guesses or steals the password gets no further.">
        Second factor
      </PageHeading>
      <div className="mt-8 max-w-xl space-y-8">
        {saved === "on" && <Notice kind="done" title="Your second factor is on. All your other sessions have ended." />}
        {saved === "off" && <Notice kind="done" title="Your second factor is off." />}
        <Step factor={factor} hasPassword={hasPassword} requestKey={await newRequestKey()} />
        <p>
          <Link href={paths.account()}>Back to your account</Link>
        </p>
      </div>
    </>
  );
}

function Step({ factor, ...form }: { factor: Factor; hasPassword: boolean; requestKey: string }) {
  if (factor.state === "ON") {
    return (
      <>
        <p>
          On since <DateTime at={factor.since} />. {factor.left} of 10 recovery codes are left; new ones come with
          turning it off and on again.
        </p>
        <div className="max-w-sm">
          <TurnOffFactorForm action={turnOffFactor} {...form} />
        </div>
      </>
    );
  }
  if (factor.state === "WAITING") return <Waiting factor={factor} requestKey={form.requestKey} />;
  return (
    <div className="max-w-sm">
      <PrepareFactorForm action={prepareFactor} {...form} />
    </div>
  );
}

/** Nothing is asked for until the first code was shown, so that nobody locks themselves out. */
function Waiting({ factor, requestKey }: { factor: Factor & { state: "WAITING" }; requestKey: string }) {
  return (
    <>
      <section aria-labelledby="app">
        <h2 id="app" className="mb-3 text-2xl">
          1. Add Variorum to your app
        </h2>
        <p className="mb-4 text-soft">Any app that makes one-time codes will do. Scan the picture, or type the key.</p>
        <QrCode text={factor.address} label="The key as a picture for your app" />
        <p className="mt-4">
          Key: <code className="font-sans break-words tabular-nums">{factor.secret.match(/.{1,4}/g)?.join(" ")}</code>
        </p>
      </section>
      <section aria-labelledby="codes">
        <h2 id="codes" className="mb-3 text-2xl">
          2. Keep the recovery codes
        </h2>
        <p className="mb-4 text-soft">
          Each opens your account once when the app is lost. Print them or write them down: they are shown for an hour,
          and not again.
        </p>
        <ol className="grid max-w-md list-inside list-decimal gap-x-6 gap-y-1 font-sans text-sm tabular-nums marker:text-faint sm:grid-cols-2">
          {factor.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="on">
        <h2 id="on" className="mb-3 text-2xl">
          3. Show that it works
        </h2>
        <div className="max-w-sm">
          <TurnOnFactorForm action={turnOnFactor} requestKey={requestKey} />
        </div>
      </section>
    </>
  );
}
