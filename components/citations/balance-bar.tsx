import type { Balance } from "@/lib/citations/balance";
import { balanceWords, stanceCount } from "@/lib/citations/balance-words";
import { STANCES } from "@/lib/citations/vocabulary";
import { STANCE_LOOK } from "./stance";

interface BalanceBarProps {
  /** Sources of each stance. */
  balance: Balance;
  /** Independent lines among them. */
  lines: Balance;
}

/**
 * How many sources stand where, in one line: a segment a stance, as wide as its independent lines,
 * always in the same order. It counts; it does not weigh.
 */
export function BalanceBar({ balance, lines }: BalanceBarProps) {
  const present = STANCES.filter((stance) => balance[stance] > 0);
  if (present.length === 0) return <p className="label">No source attached yet</p>;
  return (
    <div>
      <div className="flex h-1.5 gap-0.5" aria-hidden="true">
        {present.map((stance) => (
          <span
            key={stance}
            style={{ flexGrow: lines[stance] }}
            className={`${STANCE_LOOK[stance].text} min-w-1.5 bg-current print:[print-color-adjust:exact]`}
          />
        ))}
      </div>
      <p className="sr-only">{balanceWords(balance, lines)}</p>
      <ul aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-0.5 font-sans text-xs">
        {STANCES.filter((stance) => balance[stance] > 0 || stance === "SUPPORTS" || stance === "DISPUTES").map(
          (stance) => (
            <li key={stance} className={`inline-flex items-center gap-1.5 tabular-nums ${STANCE_LOOK[stance].text}`}>
              {STANCE_LOOK[stance].icon}
              {stanceCount(stance, balance[stance], lines[stance])}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
