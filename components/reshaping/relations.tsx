import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";

interface NamedClaim {
  slug: string;
  statement: string;
}

const ToClaim = ({ claim }: { claim: NamedClaim }) => <Link href={paths.claim(claim.slug)}>{claim.statement}</Link>;

/** In place of a claim that said several things: the claims that say one each. */
export function SplitNotice({ parts, reason }: { parts: readonly NamedClaim[]; reason: string | null }) {
  return (
    <Notice title={`This claim was split into ${parts.length}:`}>
      <ul className="list-disc space-y-1 pl-4">
        {parts.map((part) => (
          <li key={part.slug}>
            <ToClaim claim={part} />
          </li>
        ))}
      </ul>
      <p className="mt-2">{reason} What belongs to none of them is kept here.</p>
    </Notice>
  );
}

/** On the history and the wordings of a claim that was merged. */
export function MergedNotice({ into, reason }: { into: NamedClaim; reason: string | null }) {
  return (
    <Notice title="This claim was merged into another that says the same:">
      <p>
        <ToClaim claim={into} />
      </p>
      <p className="mt-2">{reason} What was attached to it is there; its history and its wordings stay here.</p>
    </Notice>
  );
}

/** The claims that were merged into this one, and the one that it was split from. Nothing for most. */
export function Origins({
  claim: { merged, splitFrom },
}: {
  claim: { merged: readonly NamedClaim[]; splitFrom: NamedClaim | null };
}) {
  if (merged.length === 0 && splitFrom === null) return null;
  return (
    <ul className="mt-5 max-w-measure space-y-1 font-sans text-sm text-soft">
      {splitFrom && (
        <li>
          Part of a claim that was split: <ToClaim claim={splitFrom} />
        </li>
      )}
      {merged.map(({ slug, statement }) => (
        <li key={slug}>
          Merged into this claim: <Link href={paths.claimHistory(slug)}>{statement}</Link>
        </li>
      ))}
    </ul>
  );
}

/** On a note that came with its claim: what it was signed on. */
export const SignedOn = ({ claim }: { claim: NamedClaim }) => (
  <p className="mt-1">
    Signed on “<Link href={paths.claimHistory(claim.slug)}>{claim.statement}</Link>”, before that was merged or split.
  </p>
);
