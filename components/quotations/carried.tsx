import type { ClaimPage } from "@/lib/claims/read";
import { paths } from "@/lib/paths";
import { shortReference } from "@/lib/sources/short";

/** The claim's citations, as far as naming one of them asks. */
export type Citations = Pick<ClaimPage, "slug" | "citations" | "withdrawnCitations">;

/** The citations that carry something said of the quotation, each a link to its card; nothing for none. */
export function CarriedBy({ claim, ids }: { claim: Citations; ids: readonly (string | null)[] }) {
  const { slug, citations, withdrawnCitations } = claim;
  const carrying = [...citations, ...withdrawnCitations].filter(({ id }) => ids.includes(id));
  if (carrying.length === 0) return null;
  return (
    <span className="font-sans text-xs text-soft">
      {carrying.map(({ id, source, withdrawnAt }, index) => (
        <span key={id}>
          {index > 0 && "; "}
          <a href={paths.citation(slug, id)}>{shortReference(source)}</a>
          {withdrawnAt && " (withdrawn)"}
        </span>
      ))}
    </span>
  );
}
