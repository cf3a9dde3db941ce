import { MoreFields } from "@/components/ui/more-fields";
import { WordsFields } from "./words-fields";

interface QuotationFieldsProps {
  open: boolean;
  /** BCP 47, of the document. */
  language: string;
}

/** The words of a claim that is about a quotation; left empty, there are none. The rest is filled in on its page. */
export function QuotationFields({ open, language }: QuotationFieldsProps) {
  return (
    <MoreFields summary="The words, for a claim about a quotation" names={["quotation"]} open={open}>
      <WordsFields within="quotation" values={{ "quotation.asGivenLanguage": language }} />
    </MoreFields>
  );
}
