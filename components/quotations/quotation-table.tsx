import type { ReactNode } from "react";
import { Linked } from "@/components/ui/prose";
import type { ClaimPage } from "@/lib/claims/read";

type Quotation = NonNullable<ClaimPage["quotation"]>;

const LANGUAGES = new Intl.DisplayNames("en-GB", { type: "language" });

/** The words as the document gives them beside the original, and what is known of either. */
export function QuotationTable({ quotation }: { quotation: Quotation }) {
  const language = LANGUAGES.of(quotation.originalLanguage) ?? quotation.originalLanguage;
  return (
    <table className="w-full">
      <caption className="sr-only">The words as given and as in the original</caption>
      <tbody>
        <Row head="As given">“{quotation.asGiven}”</Row>
        <Row head={`Original (${language})`}>
          {quotation.originalWording === null ? (
            <span className="text-soft">not found, or not recorded yet</span>
          ) : (
            <span lang={quotation.originalLanguage} className="italic">
              “{quotation.originalWording}”
            </span>
          )}
        </Row>
        <Row head="Said to be by">{quotation.saidBy}</Row>
        {quotation.originAuthor !== null && <Row head="Author of the original">{quotation.originAuthor}</Row>}
        <Row head="Where it stands">{placeOf(quotation) || <span className="text-soft">not recorded yet</span>}</Row>
        {quotation.translationNote !== "" && (
          <Row head="On the translation">
            <Linked text={quotation.translationNote} />
          </Row>
        )}
        {quotation.fidelityNote !== "" && (
          <Row head="On the wording">
            <Linked text={quotation.fidelityNote} />
          </Row>
        )}
      </tbody>
    </table>
  );
}

const placeOf = ({ originWork, originDate, originLocator }: Quotation): string =>
  [originWork, originDate === null ? null : dayWords(originDate), originLocator].filter(Boolean).join(", ");

/** A full date in words; any other EDTF date as it stands. */
function dayWords(edtf: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return edtf;
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${edtf}T00:00:00Z`),
  );
}

function Row({ head, children }: { head: string; children: ReactNode }) {
  return (
    <tr className="block border-b border-rule py-2.5 first:border-t sm:table-row">
      <th scope="row" className="label block pr-6 text-left align-baseline sm:table-cell sm:w-44 sm:py-2.5">
        {head}
      </th>
      <td className="block align-baseline sm:table-cell sm:py-2.5">{children}</td>
    </tr>
  );
}
