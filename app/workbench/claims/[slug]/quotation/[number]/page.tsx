import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuotationVersion } from "@/components/quotations/quotation-versions";
import { findQuotationVersion } from "@/lib/quotations/versions";

export const instant = false;

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

export const metadata: Metadata = { title: "A version of a quotation" };

export default async function QuotationVersionPage({ params }: Props) {
  const { slug, number } = await params;
  const found = await findQuotationVersion(slug, number);
  if (!found) notFound();
  return <QuotationVersion quotation={found.quotation} version={found.version} cited={found.cited} />;
}
