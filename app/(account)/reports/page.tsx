import type { Metadata } from "next";
import { SignInFirst } from "@/components/people/sign-in-first";
import { ReportList } from "@/components/reports/report-list";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { paths } from "@/lib/paths";
import { canSeeReports } from "@/lib/report-policy";
import { reportFilter } from "@/lib/reports/filters";
import { listReports } from "@/lib/reports/list";

export const metadata: Metadata = { title: "Reports" };
export const instant = false;

export default async function ReportsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const viewer = await getViewer();
  if (!viewer) return <SignInFirst next={paths.reports()} />;
  const may = canSeeReports(viewer);
  if (!may.ok) {
    return (
      <>
        <PageHeading>Reports</PageHeading>
        <div className="mt-8">
          <Notice>{may.why}</Notice>
        </div>
      </>
    );
  }
  const filter = reportFilter.parse(await searchParams);
  return <ReportList list={await listReports(viewer, filter)} filter={filter} />;
}
