import type { Metadata } from "next";
import Link from "next/link";
import { rhythmAction, unfollowAction } from "@/app/workbench/follow/actions";
import { FollowForm, RhythmForm } from "@/components/follows/follow-forms";
import { SignInFirst } from "@/components/people/sign-in-first";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { listFollows } from "@/lib/follows/read";
import type { Thing } from "@/lib/follows/things";
import { FOLLOW_KIND_WORDS, FOLLOW_KINDS } from "@/lib/follows/vocabulary";
import { newRequestKey } from "@/lib/form-action";
import { mailWay } from "@/lib/mail";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "What you follow" };
export const instant = false;

export default async function FollowsPage() {
  const viewer = await getViewer();
  if (!viewer) return <SignInFirst next={paths.follows()} />;
  const { things, rhythm, hasEmail } = await listFollows(viewer.id);
  return (
    <>
      <PageHeading lead="What others do to these is told you in your inbox. Nobody else sees what you follow.">
        What you follow
      </PageHeading>
      <p className="mt-3 font-sans text-sm">
        <Link href={paths.inbox()}>Your inbox</Link>
      </p>
      <div className="mt-8 max-w-[52rem] space-y-10">
        {mailWay() === "NONE" || !hasEmail ? (
          <p className="text-soft">{hasEmail ? "This site sends no mail." : "Your account has no e-mail address."}</p>
        ) : (
          <RhythmForm action={rhythmAction} requestKey={await newRequestKey()} rhythm={rhythm} />
        )}
        {things.length === 0 ? (
          <EmptyState title="You follow nothing yet.">
            Open a <Link href={paths.claims()}>claim</Link>, a document, a source, a person’s page or a dispute, and
            choose “Follow”. You follow the disputes that you are in without asking.
          </EmptyState>
        ) : (
          FOLLOW_KINDS.map((kind) => (
            <Group key={kind} name={FOLLOW_KIND_WORDS[kind]} things={things.filter((thing) => thing.kind === kind)} />
          ))
        )}
      </div>
    </>
  );
}

async function Group({ name, things }: { name: string; things: readonly Thing[] }) {
  if (things.length === 0) return null;
  const requestKey = await newRequestKey();
  return (
    <section aria-label={name}>
      <h2 className="mb-4 text-2xl">{name}</h2>
      <ul className="divide-y divide-rule border-y border-rule">
        {things.map((thing) => (
          <li key={thing.path} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <Link href={thing.path} className="max-w-measure">
              {thing.words}
            </Link>
            <FollowForm
              action={unfollowAction}
              requestKey={requestKey}
              kind={thing.kind}
              name={thing.name}
              follows
              label={`Stop following ${thing.words}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
