import { TextArea, TextInput } from "@/components/ui/inputs";
import { MoreFields } from "@/components/ui/more-fields";

/** Words said to be someone's, as a claim gives them and as they stand in the original. Left empty, there are none. */
export function QuotationFields({ open }: { open: boolean }) {
  return (
    <MoreFields summary="The words, for a claim about a quotation" names={["quotation"]} open={open}>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextInput name="quotation.saidBy" label="Who is said to have said it" maxLength={160} />
        <TextInput name="quotation.originalLanguage" label="Language of the original" hint="A tag such as de or ru" />
      </div>
      <TextArea name="quotation.asGiven" label="The words as given" maxLength={1000} rows={3} />
      <TextArea name="quotation.originalWording" label="The words in the original" maxLength={1000} rows={3} optional />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextInput name="quotation.originAuthor" label="Author of the original" maxLength={160} optional />
        <TextInput name="quotation.originWork" label="Work" maxLength={300} optional />
        <TextInput name="quotation.originDate" label="Date" hint="1849-01-13, 1849 or 1849~" optional />
        <TextInput name="quotation.originLocator" label="Place in the work" maxLength={200} optional />
      </div>
      <TextArea name="quotation.translationNote" label="Note on the translation" maxLength={1000} rows={2} optional />
      <TextArea name="quotation.fidelityNote" label="Note on how faithful it is" maxLength={1000} rows={2} optional />
    </MoreFields>
  );
}
