import { FileInput } from "@/components/ui/file-input";
import { TextArea, TextInput } from "@/components/ui/inputs";

const LIMIT = 5_000_000;

/** The text, pasted or as a file, and where it was taken from. */
export function TextFields({ language, withOrigin = true }: { language?: string; withOrigin?: boolean }) {
  return (
    <>
      <TextArea
        name="text"
        label="The text, pasted"
        hint="With a blank line between paragraphs. Markdown stays as it is written."
        maxLength={LIMIT}
        rows={10}
        optional
        {...(language === undefined ? {} : { lang: language })}
      />
      <FileInput
        name="file"
        label="Or a file"
        hint="Plain text (.txt), Markdown (.md) or HTML (.html, taken without its markup), in UTF-8, at most 5 MB."
        accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
        limit={LIMIT}
      />
      {withOrigin && (
        <TextInput
          name="origin"
          label="Where this text was taken from"
          hint="An address, an edition, an archive; with the day if it can change."
          maxLength={500}
          optional
        />
      )}
    </>
  );
}
