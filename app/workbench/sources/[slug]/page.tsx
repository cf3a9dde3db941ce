import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { Follow } from "@/app/workbench/follow/follow";
import { CheckLinkForm } from "@/components/sources/check-link-form";
import { SourceView } from "@/components/sources/source-view";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { findGaps } from "@/lib/imports/gaps";
import { gapFilters } from "@/lib/imports/schema";
import { checksLinks } from "@/lib/links/ask-for-check";
import { canListDuplicates } from "@/lib/merge-policy";
import { type SearchParams, readParams } from "@/lib/page-params";
import { SOURCE_DONE, SOURCE_FORMS, paths } from "@/lib/paths";
import { canCheckLink } from "@/lib/source-policy";
import { listWaiting } from "@/lib/proposals/list";
import { likelySame } from "@/lib/sources/near";
import { getSourcePage } from "@/lib/sources/read";
import { checkLink } from "./actions";
import { SourceScans } from "./scans";
import { SourceWorkbench } from "./workbench";

export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

const readSource = cache(getSourcePage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await readSource((await params).slug);
  return source ? { title: source.title } : {};
}

/** The source page for signed-in people: what readers see, with what they may do with it. */
export default async function SourcePage({ params, searchParams }: Props) {
  const [source, viewer, asked] = await Promise.all([
    params.then(({ slug }) => readSource(slug)),
    getViewer(),
    searchParams,
  ]);
  if (!source) notFound();
  // Browsers keep a permanent one, and a merge can be undone.
  if (source.mergedInto) redirect(paths.source(source.mergedInto.slug));
  const scans = <SourceScans source={source} viewer={viewer} asked={asked} />;
  if (viewer === null) return <SourceView source={source} scans={scans} />;
  const form = SOURCE_FORMS.find((one) => one === asked.form) ?? null;
  const mayCheck =
    checksLinks() &&
    source.csl.URL !== undefined &&
    canCheckLink(viewer, { withdrawn: source.withdrawnAt !== null }).ok;
  const mayMerge = canListDuplicates(viewer).ok && source.withdrawnAt === null;
  const done = SOURCE_DONE.find((one) => one === asked.done) ?? null;
  return (
    <SourceView
      source={source}
      scans={scans}
      check={mayCheck && <CheckLinkForm action={checkLink} requestKey={await newRequestKey()} slug={source.slug} />}
      workbench={
        <>
          <SourceWorkbench
            key={form}
            source={source}
            viewer={viewer}
            form={form}
            done={done}
            gaps={
              form === "revise" ? await findGaps(viewer.id, source.id, readParams(gapFilters, asked).filters) : null
            }
            proposals={await listWaiting({ source: source.slug })}
            same={mayMerge ? await likelySame(source.csl, source.slug) : []}
          />
          <Follow viewer={viewer} kind="source" name={source.slug} />
        </>
      }
    />
  );
}
