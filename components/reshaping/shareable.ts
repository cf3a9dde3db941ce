import { STANCE_WORDS } from "@/lib/citations/vocabulary";
import { HIDDEN_FINDING, LEVEL_WORDS } from "@/lib/confidence/vocabulary";
import { figureWords } from "@/lib/estimates/words";
import { formatDay, sentence } from "@/lib/format";
import type { WholeClaim } from "@/lib/reshaping/load";
import { shortReference } from "@/lib/sources/short";
import type { Shareable } from "./split-fields";

/** What there is to share out when a claim is split, in words. */
export function shareable({ slug, type, checkability, ...claim }: WholeClaim): Shareable {
  return {
    claim: slug,
    wording: { type, checkability },
    occurrences: claim.occurrences.map(({ id, quote, paragraph, documentVersion }) => ({
      id,
      words: `“${quote}”`,
      hint: `${documentVersion.document.title}, paragraph ${paragraph}`,
    })),
    citations: claim.citations.map(({ id, source, stance, summary, withdrawnAt }) => ({
      id,
      words: `${shortReference(source)}: ${STANCE_WORDS[stance]}${withdrawnAt ? " (withdrawn)" : ""}`,
      hint: summary,
    })),
    notes: claim.notes.map(({ id, level, person, finding, createdAt, replacedAt, withdrawnAt }) => ({
      id,
      words: `${person.displayName}, ${formatDay(createdAt)}: ${sentence(LEVEL_WORDS[level])} confidence${
        withdrawnAt ? " (withdrawn)" : replacedAt ? " (an earlier note)" : ""
      }`,
      hint: finding ?? sentence(HIDDEN_FINDING),
    })),
    figure: claim.estimate && figureWords(claim.estimate),
    quotation: claim.quotation && `“${claim.quotation.asGiven}”`,
  };
}
