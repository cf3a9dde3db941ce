import type { Metadata } from "next";
import Link from "next/link";
import { SignInFirst } from "@/components/people/sign-in-first";
import { LikelyPairs } from "@/components/sources/likely-pairs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { type SearchParams, withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { canListDuplicates } from "@/lib/merge-policy";
import { duplicatesFilters, listDuplicates } from "@/lib/sources/duplicates";

export const instant = false;

export const metadata: Metadata = { title: "Likely duplicates" };

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Pairs of sources that may be one, for editors who tidy up. */
export default async function DuplicatesPage({ searchParams }: Props) {
  const [viewer, asked] = await Promise.all([getViewer(), searchParams]);
  if (viewer === null) return <SignInFirst next={paths.duplicateSources()} />;
  const may = canListDuplicates(viewer);
  return (
    <article>
      <Breadcrumb crumbs={[{ word: "Sources", href: paths.sources() }, { word: "Likely duplicates" }]} />
      <div className="mt-5">
        <PageHeading lead="Pairs with much the same title, and the same year or authors. Editions and volumes may look alike and be two: look at both.">
          Likely duplicates
        </PageHeading>
      </div>
      {may.ok ? await pairs(asked) : <Notice kind="problem" title={may.why} />}
    </article>
  );
}

async function pairs(asked: SearchParams) {
  const filters = duplicatesFilters.parse(asked);
  const { pairs: found, looked, next } = await listDuplicates(filters);
  return (
    <>
      {filters.import !== undefined && (
        <p className="mt-6 max-w-measure">
          Of what came with one import. <Link href={paths.duplicateSources()}>Look through the whole library</Link>
        </p>
      )}
      <LikelyPairs pairs={found} looked={looked} />
      {next !== null && (
        <p className="mt-4 font-sans text-sm">
          <Link href={withParams(paths.duplicateSources(), { ...filters, cursor: next })}>
            Look at the next sources
          </Link>
        </p>
      )}
    </>
  );
}
