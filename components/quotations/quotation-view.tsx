import Link from "next/link";
import type { ReactNode } from "react";
import { Linked } from "@/components/ui/prose";
import type { ClaimPage } from "@/lib/claims/read";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { QuotationView as Quotation } from "@/lib/quotations/view";
import { ANSWER_WORDS, LABEL_WORDS, QUESTION_WORDS } from "@/lib/quotations/vocabulary";
import { Findings } from "./findings";
import { Trail } from "./trail";
import { Wordings } from "./wordings";

/** A quotation on its claim's page: the label and why, the wordings, the findings, who quotes whom. */
export function QuotationView({ claim, quotation }: { claim: ClaimPage; quotation: Quotation }) {
  const { translationNote, fidelityNote, trail, version } = quotation;
  return (
    <div className="space-y-8">
      <p className="max-w-measure">
        <strong className="font-semibold">{sentence(LABEL_WORDS[quotation.label])}</strong>
        <span className="text-soft"> – {reasonOf(quotation)}.</span>
      </p>
      <Wordings claim={claim} quotation={quotation} />
      {translationNote !== "" && <Remark name="On the translation">{translationNote}</Remark>}
      {fidelityNote !== "" && <Remark name="On the wording">{fidelityNote}</Remark>}
      <Findings claim={claim} quotation={quotation} />
      {trail.length > 0 && (
        <div>
          <h3 className="label mb-1">Who quotes whom</h3>
          <Trail claim={claim} trail={trail} />
        </div>
      )}
      {version > 1 && (
        <p className="font-sans text-xs" data-print="no">
          <Link href={paths.quotationVersions(claim.slug)}>{version} versions of this</Link>
        </p>
      )}
    </div>
  );
}

function Remark({ name, children }: { name: ReactNode; children: string }) {
  return (
    <p className="max-w-measure">
      <span className="label">{name}: </span>
      <Linked text={children} />
    </p>
  );
}

/** "attribution: no; also translation: partly". What was found to depart beside it is said too. */
function reasonOf({ label, because, findings, translated }: Quotation): string {
  if (label === "VERIFIED") return "every question that arises is answered yes";
  const words = ({ question, answer }: Quotation["findings"][number]) =>
    `${QUESTION_WORDS[question].name}: ${ANSWER_WORDS[answer]}`;
  const led = findings.filter(({ question }) => because.includes(question));
  const also = findings.filter(
    ({ question, answer }) =>
      !because.includes(question) &&
      (answer === "NO" || answer === "PARTLY") &&
      (translated || question !== "translationFaithful"),
  );
  return [led.map(words).join("; "), ...also.map((one) => `also ${words(one)}`)].join("; ");
}
