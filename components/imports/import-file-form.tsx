"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { FileInput } from "@/components/ui/file-input";
import { Form, type FormAction } from "@/components/ui/form";
import { Select, TextArea } from "@/components/ui/inputs";
import { ENCODINGS, ENCODING_WORDS } from "@/lib/bibliography/encoding";
import { FORMAT_WORDS } from "@/lib/bibliography/formats";
import { FILE_LIMIT } from "@/lib/imports/vocabulary";

interface ImportFileFormProps {
  action: FormAction;
  requestKey: string;
  back: string;
}

// BibTeX and BibLaTeX are read the same, and so is UTF-16 of either kind, which says so itself.
const FORMAT_CHOICES = (["BIBLATEX", "RIS", "CSL_JSON"] as const).map((value) => ({
  value,
  word: value === "BIBLATEX" ? "BibTeX or BibLaTeX" : FORMAT_WORDS[value],
}));
const ENCODING_CHOICES = ENCODINGS.filter((encoding) => !encoding.startsWith("utf-16")).map((value) => ({
  value,
  word: ENCODING_WORDS[value],
}));

/** Sends a file of sources, to be looked over before anything is added. */
export function ImportFileForm({ action, requestKey, back }: ImportFileFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Read the file"
      pending="Reading…"
      aside={<CancelLink href={back} />}
    >
      <FileInput
        name="file"
        label="File"
        hint="BibTeX, BibLaTeX, RIS or CSL-JSON, at most 5 MB. Zotero, Mendeley, EndNote, JabRef and catalogues write them."
        accept=".bib,.bibtex,.ris,.json,.txt"
        limit={FILE_LIMIT}
      />
      <TextArea name="text" label="Or paste records" maxLength={FILE_LIMIT} rows={4} optional />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select name="format" label="Format" options={FORMAT_CHOICES} empty="Find out" optional />
        <Select name="encoding" label="Encoding" options={ENCODING_CHOICES} empty="Find out" optional />
      </div>
    </Form>
  );
}
