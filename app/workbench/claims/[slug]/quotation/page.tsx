import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuotationVersions } from "@/components/quotations/quotation-versions";
import { getQuotationVersions } from "@/lib/quotations/versions";

export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
}

export const metadata: Metadata = { title: "Versions of a quotation" };

export default async function QuotationPage({ params }: Props) {
  const { slug } = await params;
  const quotation = await getQuotationVersions(slug);
  if (!quotation) notFound();
  return <QuotationVersions quotation={quotation} />;
}
