import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SignInFirst } from "@/components/people/sign-in-first";
import { SameSources } from "@/components/reshaping/same-sources";
import { SourceMergeForm } from "@/components/reshaping/source-merge-form";
import { SourceMergePreview } from "@/components/reshaping/source-merge-preview";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newId } from "@/lib/id";
import type { SearchParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { canMergeSources } from "@/lib/merge-policy";
import type { ActingPerson } from "@/lib/policy";
import type { WholeSource } from "@/lib/reshaping/load-sources";
import { findTheSame, getWholeSource } from "@/lib/reshaping/read-sources";
import { planSources } from "@/lib/reshaping/source-plan";
import { findSourcesInput } from "@/lib/sources/find";
import { merge } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Merge sources" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

/** Merges a source into another: first which one is the same, then what will happen, then the form. */
export default async function MergeSourcesPage({ params, searchParams }: Props) {
  const [viewer, { slug }, { into, q }] = await Promise.all([getViewer(), params, searchParams]);
  if (viewer === null) return <SignInFirst next={paths.sourceMerge(slug)} />;
  const source = await getWholeSource(slug);
  if (!source) notFound();
  if (source.mergedIntoId !== null) redirect(paths.sourceHistory(slug));
  const other = typeof into === "string" && into !== slug ? await getWholeSource(into) : null;
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Sources", href: paths.sources() },
          { word: source.title, href: paths.source(slug) },
          { word: "Merge" },
        ]}
      />
      <div className="mt-5">
        <PageHeading lead="Two records of the same source become one, with the citations of both.">
          Merge this source into another
        </PageHeading>
      </div>
      {other === null ? await choose(source, typeof q === "string" ? q : "") : preview(viewer, source, other)}
    </article>
  );
}

async function choose(source: WholeSource, typed: string) {
  const q = findSourcesInput.shape.q.safeParse(typed).data ?? "";
  return <SameSources source={source} query={q} found={await findTheSame(source, q)} />;
}

function preview(viewer: ActingPerson, source: WholeSource, into: WholeSource) {
  const may = canMergeSources(viewer, { source: source.facts, into: into.facts });
  const plan = planSources(source, into);
  return (
    <>
      <SourceMergePreview source={source} into={into} plan={plan} />
      {may.ok ? (
        <SourceMergeForm
          action={merge}
          requestKey={newId()}
          source={source.slug}
          into={into.slug}
          seen={{ source: source.lastChange, into: into.lastChange }}
          differing={plan.differing}
        />
      ) : (
        <div className="mt-8">
          <Notice kind="problem" title={may.why} />
        </div>
      )}
    </>
  );
}
