import Link from "next/link";
import { paths } from "@/lib/paths";
import type { Reported } from "@/lib/reports/schema";

interface ReportLinkProps {
  of: Reported["of"];
  /** Of a person the handle, of a question and an appeal that of their dispute. */
  id: string;
  /** Whose it is, for those who hear the links one after another. */
  about: string;
}

/** Leads to the form that reports something. For signed-in people, beside what others wrote. */
export const ReportLink = ({ of, id, about }: ReportLinkProps) => (
  <Link href={paths.reportForm(of, id)} prefetch={false} className="font-sans text-sm text-faint" data-print="no">
    Report<span className="sr-only"> {about}</span>
  </Link>
);
