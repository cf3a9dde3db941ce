import type { ReactNode } from "react";
import { BalanceBar } from "@/components/citations/balance-bar";
import { DateTime } from "@/components/ui/date-time";
import type { ClaimPage } from "@/lib/claims/read";
import { CHECKABILITY_WORDS, CLAIM_TYPE_WORDS, isOpinion } from "@/lib/claims/vocabulary";
import { spreadWords } from "@/lib/confidence/spread";
import { HIDDEN_FINDING, LEVEL_WORDS } from "@/lib/confidence/vocabulary";
import { isUndecided } from "@/lib/disputes/contested";
import { count, sentence } from "@/lib/format";

/** The claim at a glance: kind, balance, the latest confidence with its finding, contested or not. */
export function ClaimFacts({ claim }: { claim: ClaimPage }) {
  const latest = claim.notes[0];
  const spread = spreadWords(claim.notes.map(({ level }) => level));
  const type = CLAIM_TYPE_WORDS[claim.type];
  return (
    <dl className="mt-8 grid gap-x-10 gap-y-4 border-t border-rule pt-4 sm:grid-cols-2 wide:grid-cols-4">
      <Fact name="Kind">
        {sentence(type.name)}. <span className="text-soft">{type.asks}</span>
        {!isOpinion(claim) && <p className="text-soft">{sentence(CHECKABILITY_WORDS[claim.checkability])}</p>}
      </Fact>
      <Fact name="Sources">
        <BalanceBar balance={claim.balance} lines={claim.lines} />
      </Fact>
      <Fact name="Confidence">
        {latest === undefined ? (
          <span className="text-soft">{isOpinion(claim) ? "Opinion is not scored" : "No note yet"}</span>
        ) : (
          <>
            {sentence(LEVEL_WORDS[latest.level])}, in {latest.words ? `this: ${latest.words.finding}` : HIDDEN_FINDING}
            {spread !== null && <p className="text-soft">{spread}</p>}
          </>
        )}
      </Fact>
      <Fact name="Standing">
        <Standing claim={claim} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="text-sm">
      <dt className="label mb-1">{name}</dt>
      <dd className="text-pretty">{children}</dd>
    </div>
  );
}

function Standing({ claim }: { claim: ClaimPage }) {
  const undecided = claim.disputes.filter((dispute) => isUndecided(dispute.state)).length;
  const last = claim.changes[0];
  return (
    <>
      {claim.contested ? "Contested" : "Not contested"}
      <p className="text-soft">
        {undecided > 0
          ? `${count(undecided, "dispute")} undecided`
          : `${count(claim.disputes.length, "dispute")} in all`}
      </p>
      {last && (
        <p className="text-soft">
          Last change <DateTime at={last.at} />
        </p>
      )}
    </>
  );
}
