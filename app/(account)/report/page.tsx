import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PersonLink } from "@/components/people/person-link";
import { SignInFirst } from "@/components/people/sign-in-first";
import { ReportForm } from "@/components/reports/report-forms";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { canReport } from "@/lib/report-policy";
import { reported } from "@/lib/reports/schema";
import { readSubject } from "@/lib/reports/subject";
import { reportAction } from "../reports/actions";

export const metadata: Metadata = { title: "Report" };
export const instant = false;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Reports a text or a person to the moderators. */
export default async function ReportPage({ searchParams }: Props) {
  const [viewer, { of, id, sent }] = await Promise.all([getViewer(), searchParams]);
  if (!viewer) return <SignInFirst next={paths.home()} />;
  if (sent !== undefined) return <Sent />;
  const asked = reported.safeParse({ of, id });
  const subject = asked.success ? await readSubject(asked.data) : null;
  if (!asked.success || !subject) notFound();
  const may = canReport(viewer, subject);
  return (
    <>
      <PageHeading lead="To the moderators, in private: the person is not told that somebody reported, nor who. For a question of fact, open a dispute instead.">
        Report
      </PageHeading>
      <div className="mt-8 max-w-measure space-y-6">
        <p className="font-sans text-sm text-soft">
          {subject.text === null ? (
            <PersonLink person={subject.person} />
          ) : (
            <>
              What <PersonLink person={subject.person} /> <Link href={subject.path}>wrote</Link>:
            </>
          )}
        </p>
        {subject.text !== null && (
          <blockquote className="border-l border-edge pl-4 break-words whitespace-pre-line">{subject.text}</blockquote>
        )}
        {may.ok ? (
          <ReportForm
            action={reportAction}
            requestKey={await newRequestKey()}
            reported={asked.data}
            back={subject.path}
          />
        ) : (
          <Notice>{may.why}</Notice>
        )}
      </div>
    </>
  );
}

const Sent = () => (
  <>
    <PageHeading>Report</PageHeading>
    <div className="mt-8">
      <Notice kind="done" live title="Your report is sent.">
        A moderator who has nothing to do with it decides. What is done stands in the{" "}
        <Link href={paths.moderation()}>moderation log</Link>.
      </Notice>
    </div>
  </>
);
