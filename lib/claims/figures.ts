import { STANCE_WORDS, type Stance } from "@/lib/citations/vocabulary";
import { chartOf } from "@/lib/estimates/chart";
import { SHEET_COLOURS, sheetOf } from "@/lib/estimates/chart-sheet";
import { sheetSvg } from "@/lib/estimates/chart-svg";
import { estimatesCsv } from "@/lib/estimates/csv";
import { panelsOf } from "@/lib/estimates/panels";
import type { EstimateView } from "@/lib/estimates/view";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import { shortReference } from "@/lib/sources/short";
import type { ClaimPage } from "./read";

/** The figures of a claim, for its page and for those who take them away. Pure. */

/** An estimate of one of the claim's sources. */
export interface FigureRow {
  /** Of the citation. */
  key: string;
  /** Short: "Andreev et al., 1998". */
  who: string;
  stance: Stance;
  estimate: EstimateView;
}

/** In the order in which the sources were attached; withdrawn ones are not among them. */
export const figureRows = ({ citations }: Pick<ClaimPage, "citations">): FigureRow[] =>
  citations.flatMap(({ id, source, stance, estimate }) =>
    estimate === null ? [] : { key: id, who: shortReference(source), stance, estimate },
  );

type Figured = Pick<ClaimPage, "slug" | "statement" | "estimate" | "citations">;

/** @param address full address of the site. Null when no figure is given. */
export function claimCsv(claim: Figured, address: string): string | null {
  const full = (path: string) => new URL(path, address).href;
  const rows = figureRows(claim).map(({ key, stance, ...row }) => ({
    ...row,
    stance: STANCE_WORDS[stance],
    address: full(paths.citation(claim.slug, key)),
  }));
  if (rows.length === 0 && claim.estimate === null) return null;
  const own = claim.estimate && {
    who: "The claim itself",
    stance: "",
    address: full(paths.claim(claim.slug)),
    estimate: claim.estimate,
  };
  return estimatesCsv(own, panelsOf(claim.estimate, rows));
}

/** The chart as a drawing of its own, with where it comes from and when. Null when there is nothing to draw. */
export function claimSvg(claim: Figured, address: string, day: Date): string | null {
  const rows = figureRows(claim).map(({ stance, ...row }) => ({
    ...row,
    stance: STANCE_WORDS[stance],
    colour: SHEET_COLOURS[stance],
  }));
  if (rows.length === 0) return null;
  const chart = chartOf(claim.estimate, rows);
  const source = `Variorum, ${formatDay(day)}, ${new URL(paths.claim(claim.slug), address).href}`;
  return sheetSvg(sheetOf(claim.statement, claim.estimate, chart, source), {
    title: claim.statement,
    description: chart.summary,
  });
}
