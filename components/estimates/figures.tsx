import type { Workbench } from "@/components/claims/places";
import { Section } from "@/components/claims/section";
import { Disclosure } from "@/components/ui/disclosure";
import { figureRows } from "@/lib/claims/figures";
import type { ClaimPage } from "@/lib/claims/read";
import { paths } from "@/lib/paths";
import { type ChartRow, EstimateChart } from "./estimate-chart";
import { type EstimateRow, EstimateTable } from "./estimate-table";

/** Every figure given for the claim: drawn, and beneath it the same as a table and for download. */
export function Figures({ claim, workbench }: { claim: ClaimPage; workbench: Workbench | undefined }) {
  const { slug, estimate } = claim;
  const rows: ChartRow[] = figureRows(claim).map((row) => ({ ...row, href: `#citation-${row.key}` }));
  const own: EstimateRow[] = estimate === null ? [] : [{ key: "claim", who: "The claim itself", estimate }];
  const offers = workbench?.({ at: "figures" });
  if (own.length + rows.length === 0)
    return offers ? (
      <Section id="figures" title="Figures">
        {offers}
      </Section>
    ) : null;
  const table = (
    <EstimateTable
      caption="Every figure given for this claim, with what it counts"
      rows={[...own, ...rows.map(({ href, stance, ...row }) => ({ ...row, citation: { href, stance } }))]}
    />
  );
  return (
    <Section id="figures" title="Figures" wide>
      {offers}
      {rows.length === 0 ? (
        table
      ) : (
        <EstimateChart own={estimate} rows={rows}>
          <div className="mt-8">
            <Disclosure summary="The same as a table">{table}</Disclosure>
          </div>
          <p data-print="no" className="mt-2 flex flex-wrap gap-x-5">
            <a href={paths.estimatesCsv(slug)}>These figures as CSV</a>
            <a href={paths.estimatesSvg(slug)}>This chart as SVG</a>
          </p>
        </EstimateChart>
      )}
    </Section>
  );
}
