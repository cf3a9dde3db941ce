// Safari takes a table's roles away when its rows are set as blocks: here they are said.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import { sentence } from "@/lib/format";
import type { FindingView, QuotationView } from "@/lib/quotations/view";
import { ANSWER_WORDS, QUESTION_WORDS } from "@/lib/quotations/vocabulary";
import { CarriedBy, type Citations } from "./carried";

const CELL = "block pr-6 align-baseline sm:table-cell sm:py-2";

/** The five questions with their answers, what each rests on, and the citations that carry it. */
export function Findings({ claim, quotation }: { claim: Citations; quotation: QuotationView }) {
  return (
    <table role="table" className="block w-full sm:table">
      <caption className="sr-only">What was found of these words</caption>
      <thead role="rowgroup" className="sr-only">
        <tr role="row">
          {["Question", "Answer", "What it rests on"].map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group">
        {quotation.findings.map((finding) => (
          <tr
            key={finding.question}
            role="row"
            className="block border-t border-rule py-2 last:border-b sm:table-row sm:border-b"
          >
            <th role="rowheader" scope="row" className={`${CELL} label text-left sm:w-64`}>
              {QUESTION_WORDS[finding.question].asks}
            </th>
            <td role="cell" className={`${CELL} font-semibold sm:w-36`}>
              {answerOf(finding, quotation)}
            </td>
            <td role="cell" className={CELL}>
              {`${noteOf(finding, quotation)} `}
              <CarriedBy claim={claim} ids={finding.citationIds} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const arises = ({ question }: FindingView, { translated }: QuotationView) =>
  translated || question !== "translationFaithful";

const answerOf = (finding: FindingView, quotation: QuotationView): string =>
  arises(finding, quotation) ? sentence(ANSWER_WORDS[finding.answer]) : "Does not arise";

const noteOf = (finding: FindingView, quotation: QuotationView): string =>
  finding.note !== "" || arises(finding, quotation)
    ? finding.note
    : "The words are given in the language of the original.";
