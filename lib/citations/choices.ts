import { shortReference } from "@/lib/sources/short";
import { locatorWords } from "./locator";
import { type Stance, STANCE_WORDS } from "./vocabulary";

interface Choosable {
  id: string;
  source: Parameters<typeof shortReference>[0];
  locatorLabel: string | null;
  locator: string | null;
  stance: Stance;
  summary: string;
  withdrawnAt: Date | null;
}

/** The most of a summary that a list has room for. */
const ENOUGH = 60;

/**
 * Citations as the entries of a list: source, place in it, stance. A source may be cited twice alike, so
 * those that would read the same also say how their summary begins. Pure.
 */
export function citationChoices(citations: readonly Choosable[]): { value: string; word: string }[] {
  const named = citations.map((citation) => ({ citation, name: nameOf(citation) }));
  return named.map(({ citation: { id, summary }, name }) => {
    const isAlone = named.filter((other) => other.name === name).length === 1;
    return { value: id, word: isAlone ? name : `${name}: ${beginningOf(summary)}` };
  });
}

function nameOf({ source, locatorLabel, locator, stance, withdrawnAt }: Choosable): string {
  const place = locator === null ? "" : `, ${locatorWords(locatorLabel, locator)}`;
  return `${shortReference(source)}${place} (${STANCE_WORDS[stance]}${withdrawnAt ? ", withdrawn" : ""})`;
}

function beginningOf(summary: string): string {
  const line = summary.replace(/\s+/gu, " ");
  if (line.length <= ENOUGH) return line;
  return `${line.slice(0, Math.max(line.lastIndexOf(" ", ENOUGH), 1))} …`;
}
