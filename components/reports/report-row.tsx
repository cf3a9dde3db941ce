import Link from "next/link";
import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Prose } from "@/components/ui/prose";
import { Tag } from "@/components/ui/tag";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { ReportLine } from "@/lib/reports/list";
import { REPORT_KIND_WORDS, REPORT_OUTCOME_WORDS, TEXT_WORDS } from "@/lib/reports/vocabulary";

const LONGEST = 200;

/** A report in the list: what it is, about what, and how far it has come. */
export function ReportRow({ report }: { report: ReportLine }) {
  const { number, kind, words } = report;
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-rule py-5 lg:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="min-w-0">
        <h3 className="text-lg">
          <Link href={paths.report(number)}>
            {sentence(REPORT_KIND_WORDS[kind].name)}
            <span className="sr-only">, report {number}</span>
          </Link>
        </h3>
        <p className="mt-1 max-w-measure text-soft">
          <ReportAbout report={report} />
        </p>
        <p className="mt-1 max-w-measure font-sans text-xs break-words text-soft">
          {words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}
        </p>
      </div>
      <div className="font-sans text-xs text-soft">
        <p>
          <Tag>{doneWords(report) ?? "waiting"}</Tag>
        </p>
        <p className="mt-1.5">
          Reported by <PersonLink person={report.reporter} /> on <DateTime at={report.createdAt} />
        </p>
        <p className="text-faint">Report {number}</p>
      </div>
    </li>
  );
}

/** What was done, as it stands now: what was hidden may be shown again. Null while it waits. */
function doneWords({ outcome, subject }: ReportLine): string | null {
  if (outcome === null) return null;
  const { done } = REPORT_OUTCOME_WORDS[outcome];
  return outcome === "HIDDEN" && !subject.isHidden ? "the text was hidden for a time" : done;
}

/** "A comment of Ada", linked to where it stands. */
export function ReportAbout({ report: { subject, about } }: { report: ReportLine }) {
  if (subject.what === "person") return <PersonLink person={about} />;
  const what = TEXT_WORDS[subject.what];
  return (
    <>
      {what === "appeal" ? "An" : "A"} <Link href={subject.path}>{what}</Link> of <PersonLink person={about} />
    </>
  );
}

/** All of a report, for moderators. `children`: what the viewer may do. */
export function ReportView({ report, children }: { report: ReportLine; children: ReactNode }) {
  const { subject, words, reporter, createdAt, decision, decidedBy, decidedAt } = report;
  const done = doneWords(report);
  return (
    <div className="mt-8 max-w-measure space-y-6">
      <p className="font-sans text-sm text-soft">
        <ReportAbout report={report} />. Reported by <PersonLink person={reporter} />,{" "}
        <DateTime at={createdAt} minute />. The reported person never learns by whom.
      </p>
      <section>
        <h2 className="label">What happened, as reported</h2>
        <Prose text={words} className="mt-1 break-words" />
      </section>
      <section>
        <h2 className="label">
          {subject.what === "person" ? "Their name, and what they say of themselves" : "The text"}
          {subject.isHidden && " (hidden)"}
        </h2>
        <blockquote className="mt-1 border-l border-edge pl-4 break-words whitespace-pre-line">
          {subject.text}
        </blockquote>
      </section>
      {done !== null && decidedBy && decidedAt && (
        <section>
          <h2 className="label">Decision</h2>
          <p className="mt-1">
            {sentence(done)}, by <PersonLink person={decidedBy} />, <DateTime at={decidedAt} />
          </p>
          <Prose text={decision} className="mt-1 break-words text-soft" />
        </section>
      )}
      {children}
    </div>
  );
}
