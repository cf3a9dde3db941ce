import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignInFirst } from "@/components/people/sign-in-first";
import { DecideReportForm } from "@/components/reports/report-forms";
import { ReportView } from "@/components/reports/report-row";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import { findStanding } from "@/lib/people/read";
import { type ActingPerson, canSuspend } from "@/lib/policy";
import { canHandleReport, canSeeReports } from "@/lib/report-policy";
import { type ReportLine, getReport } from "@/lib/reports/list";
import { numberIn } from "@/lib/reports/schema";
import { REPORT_KIND_WORDS } from "@/lib/reports/vocabulary";
import { decideReportAction } from "../actions";

export const metadata: Metadata = { title: "Report" };
export const instant = false;

interface Props {
  params: Promise<{ number: string }>;
}

/** One report, for moderators; for anybody else there is no such page. */
export default async function ReportPage({ params }: Props) {
  const [viewer, { number }] = await Promise.all([getViewer(), params]);
  if (!viewer) return <SignInFirst next={paths.reports()} />;
  const asked = numberIn(number);
  const report = asked !== null && canSeeReports(viewer).ok ? await getReport(viewer, asked) : null;
  if (!report) notFound();
  return (
    <>
      <Breadcrumb crumbs={[{ word: "Reports", href: paths.reports() }, { word: `Report ${report.number}` }]} />
      <div className="mt-5 lg:mt-8">
        <PageHeading>{sentence(REPORT_KIND_WORDS[report.kind].name)}</PageHeading>
      </div>
      <ReportView report={report}>{report.outcome === null && <Decide viewer={viewer} report={report} />}</ReportView>
    </>
  );
}

async function Decide({ viewer, report }: { viewer: ActingPerson; report: ReportLine }) {
  const may = canHandleReport(viewer, report);
  if (!may.ok) return <p className="font-sans text-sm text-soft">{may.why}</p>;
  const about = await findStanding(report.about.handle);
  return (
    <section className="space-y-4">
      <h2 className="text-2xl">Decide</h2>
      <DecideReportForm
        action={decideReportAction}
        requestKey={await newRequestKey()}
        number={report.number}
        suspendable={about !== null && canSuspend(viewer, about).ok}
      />
    </section>
  );
}
