import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignInFirst } from "@/components/people/sign-in-first";
import { AddScanForm } from "@/components/scans/add-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import { canAddScan } from "@/lib/scan-policy";
import { getSourcePage } from "@/lib/sources/read";
import { add } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Add a page scan" };

/** An address of its own, because only here a large file may be sent (scripts/server/guard.ts). */
export default async function AddScanPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const [source, viewer] = await Promise.all([getSourcePage(slug), getViewer()]);
  if (viewer === null) return <SignInFirst next={paths.newScan(slug)} />;
  if (source === null) notFound();
  const may = canAddScan(viewer, { withdrawn: source.withdrawnAt !== null });
  return (
    <>
      <Breadcrumb
        crumbs={[
          { word: "Sources", href: paths.sources() },
          { word: source.title, href: paths.source(source.slug) },
          { word: "Add a page scan" },
        ]}
      />
      <div className="mt-5">
        <PageHeading lead={`One page of “${source.title}”, for those who check what it says.`}>
          Add a page scan
        </PageHeading>
      </div>
      <div className="mt-8 max-w-[46rem]">
        {may.ok ? (
          <AddScanForm action={add} requestKey={newId()} source={source.slug} back={paths.source(source.slug)} />
        ) : (
          <Notice kind="problem" title={may.why} />
        )}
      </div>
    </>
  );
}
