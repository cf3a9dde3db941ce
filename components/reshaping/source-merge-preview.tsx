import Link from "next/link";
import type { ReactNode } from "react";
import { count, sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { WholeSource } from "@/lib/reshaping/load-sources";
import type { SourcePlan } from "@/lib/reshaping/source-plan";
import { cslTypeWord } from "@/lib/sources/vocabulary";

interface SourceMergePreviewProps {
  source: WholeSource;
  into: WholeSource;
  plan: SourcePlan;
}

/** Both records side by side, and in words what merging them will do. */
export function SourceMergePreview({ source, into, plan }: SourceMergePreviewProps) {
  return (
    <>
      <div className="mt-8 grid max-w-[60rem] gap-6 sm:grid-cols-2">
        <Side title="This one goes" source={source} />
        <Side title="This one is kept" source={into} />
      </div>
      <p className="mt-3 font-sans text-sm">
        <Link href={paths.sourceMerge(into.slug, source.slug)} prefetch={false}>
          The other way round
        </Link>
        {" · "}
        <Link href={paths.sourceMerge(source.slug)} prefetch={false}>
          Choose another source
        </Link>
      </p>
      <section aria-labelledby="effects" className="mt-8 max-w-measure">
        <h2 id="effects" className="text-lg font-semibold">
          What will happen
        </h2>
        <ul className="mt-2 list-disc space-y-2 pl-5 marker:text-faint">
          <li>
            The address of the first leads to the second from then on. Its records and its history stay where they are,
            and what identifies it finds the second.
          </li>
          <Moving source={source} />
          <Same plan={plan} />
          <Shared plan={plan} />
          {source.waiting > 0 && (
            <li>
              {count(source.waiting, "proposal")} about the record of the first can only be rejected or withdrawn then.
            </li>
          )}
        </ul>
      </section>
    </>
  );
}

function Side({ title, source }: { title: string; source: WholeSource }) {
  return (
    <section className="min-w-0 border-t border-ink pt-3">
      <h2 className="label">{title}</h2>
      <p className="mt-1 break-words">
        <Link href={paths.source(source.slug)}>{source.reference}</Link>
      </p>
      <p className="mt-1 font-sans text-sm text-soft">
        {sentence(cslTypeWord(source.type))}; {count(source.citations.length, "citation")}
        {source.sightings.length > 0 && `; looked up in ${count(source.sightings.length, "place")}`}
      </p>
    </section>
  );
}

/** A list of claims that is not longer than one reads. */
const SHOWN = 20;

type Claims = readonly { id: string; slug: string; statement: string }[];

function ClaimList({ claims }: { claims: Claims }) {
  return (
    <ul className="mt-1 list-[circle] space-y-1 pl-5 text-sm">
      {claims.slice(0, SHOWN).map(({ id, slug, statement }) => (
        <li key={id}>
          <Link href={paths.claim(slug)}>{statement}</Link>
        </li>
      ))}
      {claims.length > SHOWN && <li>and {count(claims.length - SHOWN, "more claim")}</li>}
    </ul>
  );
}

function Moving({ source: { citations } }: { source: WholeSource }): ReactNode {
  if (citations.length === 0) return <li>It has no citations that would go along.</li>;
  const claims = [...new Map(citations.map((one) => [one.claimId, { id: one.claimId, ...one.claim }])).values()];
  return (
    <li>
      {count(citations.length, "citation")} {citations.length === 1 ? "goes" : "go"} along, with their versions and
      checks, on:
      <ClaimList claims={claims} />
    </li>
  );
}

function Same({ plan: { duplicates } }: { plan: SourcePlan }): ReactNode {
  if (duplicates.length === 0) return null;
  return (
    <li>
      {duplicates.length === 1 ? "One of them is" : `${duplicates.length} of them are`} there already, of the second
      source, with the same stance and place. They come along as withdrawn: what they say stays readable, and does not
      count. On:
      <ClaimList claims={duplicates.map(({ id, claim }) => ({ ...claim, id }))} />
    </li>
  );
}

function Shared({ plan: { shared } }: { plan: SourcePlan }): ReactNode {
  if (shared.length === 0) return null;
  return (
    <li>
      Both are cited on {count(shared.length, "claim")}, where what looked like two sources is one then. Confidence
      notes there will be marked as stale. If two citations that stay are no independent lines, say there which repeats
      the other.
      <ClaimList claims={shared} />
    </li>
  );
}
