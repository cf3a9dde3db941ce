import Link from "next/link";
import type { ReactNode } from "react";
import { EstimateLine } from "@/components/estimates/estimate-line";
import { SourceTroubles } from "@/components/sources/troubles";
import { Linked } from "@/components/ui/prose";
import { locatorWords } from "@/lib/citations/locator";
import { OVERLAP_REASON_WORDS } from "@/lib/citations/vocabulary";
import type { CitationView } from "@/lib/claims/read";
import { languageName } from "@/lib/format";
import { paths } from "@/lib/paths";
import { shortReference } from "@/lib/sources/short";
import { CitationRecord } from "./citation-record";
import { STANCE_LOOK } from "./stance";

interface CitationCardProps {
  claim: string;
  citation: CitationView;
  /** Class that sets it in under what it repeats. */
  indent?: string | undefined;
  /** What a signed-in person may do with it, and the form that does it. */
  actions?: ReactNode;
}

/** One source on one claim: what it is, where in it, what it says, and how far that has been checked. */
export function CitationCard({ claim, citation, indent = "", actions }: CitationCardProps) {
  const { source, stance, repeats } = citation;
  return (
    <article
      id={`citation-${citation.id}`}
      className={`border-l-2 pl-4 [overflow-wrap:anywhere] target:bg-wash sm:pl-5 ${STANCE_LOOK[stance].edge} ${indent}`}
    >
      <h4 className="font-semibold">
        {shortReference(source)}
        {citation.locator !== null && (
          <span className="font-normal">, {locatorWords(citation.locatorLabel, citation.locator)}</span>
        )}
      </h4>
      <p className="text-sm text-soft" lang={source.language ?? undefined}>
        <Link href={paths.source(source.slug)} className="no-underline hover:underline">
          {source.reference}
        </Link>
      </p>
      <SourceTroubles source={source} />
      {repeats && (
        <p className="label mt-1.5">
          Repeats <Link href={`#citation-${repeats.id}`}>{repeats.words}</Link>
          {repeats.withdrawn && " (withdrawn)"}: {OVERLAP_REASON_WORDS[repeats.reason]}
        </p>
      )}
      {citation.bearsOn !== "" && <p className="label mt-1.5">Bears on: {citation.bearsOn}</p>}
      <p className="mt-2">
        <Linked text={citation.summary} />
      </p>
      <Excerpt citation={citation} />
      {citation.estimate && <EstimateLine estimate={citation.estimate} />}
      <CitationRecord claim={claim} citation={citation} />
      {actions}
    </article>
  );
}

function Excerpt({ citation: { excerpt, excerptLanguage, excerptTranslation, source } }: { citation: CitationView }) {
  if (excerpt === "") return null;
  const language = excerptLanguage ?? source.language;
  // The page is in English: of that nothing is said.
  const said = language === null || /^en(-|$)/.test(language) ? "" : `In ${languageName(language)}. `;
  return (
    <div className="mt-3">
      <blockquote lang={language ?? undefined} dir="auto" className="pl-4 italic">
        “{excerpt}”
      </blockquote>
      {(said !== "" || excerptTranslation !== "") && (
        <p className="mt-1 pl-4 text-soft">
          <span className="label">
            {said}
            {excerptTranslation !== "" && "Translation: "}
          </span>
          {excerptTranslation !== "" && `“${excerptTranslation}”`}
        </p>
      )}
    </div>
  );
}
