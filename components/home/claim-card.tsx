import Link from "next/link";
import { BalanceBar } from "@/components/citations/balance-bar";
import { Tag } from "@/components/ui/tag";
import { Unbroken } from "@/components/ui/unbroken";
import type { ClaimRow } from "@/lib/claims/row";
import { CLAIM_TYPE_WORDS } from "@/lib/claims/vocabulary";
import { HIDDEN_FINDING, LEVEL_WORDS } from "@/lib/confidence/vocabulary";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";

/** A claim among others: what it says, how its sources stand, and the latest confidence with its finding. */
export function ClaimCard({ claim }: { claim: ClaimRow }) {
  const { confidence } = claim;
  return (
    <article className="flex flex-col border-b border-rule py-6">
      <p className="label flex items-baseline gap-3">
        {sentence(CLAIM_TYPE_WORDS[claim.type].name)}
        {claim.contested && <Tag>contested</Tag>}
      </p>
      <h3 className="mt-1 mb-3 text-xl font-[450] text-pretty">
        <Link href={paths.claim(claim.slug)} className="no-underline hover:underline">
          <Unbroken text={claim.statement} />
        </Link>
      </h3>
      {confidence && (
        <p className="mb-4 text-sm text-soft">
          <span className="text-ink">{sentence(LEVEL_WORDS[confidence.level])} confidence</span>
          {` in ${confidence.finding === null ? HIDDEN_FINDING : `this: ${confidence.finding}`}`}
        </p>
      )}
      <div className="mt-auto">
        <BalanceBar balance={claim.balance} lines={claim.lines} />
      </div>
    </article>
  );
}
