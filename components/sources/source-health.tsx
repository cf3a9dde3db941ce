import { Notice } from "@/components/ui/notice";
import { formatDay, sentence } from "@/lib/format";
import { NATURE_WORDS } from "@/lib/retractions/vocabulary";
import type { SourcePage } from "@/lib/sources/read";
import { shownHealths } from "@/lib/sources/shown-health";
import { HEALTH_WORDS } from "@/lib/sources/vocabulary";
import { Outside } from "./outside";

/** What is wrong with a source, at the head of its page, with who says so; nothing when all is well. */
export function SourceHealth({ source }: { source: SourcePage }) {
  const troubles = shownHealths(source);
  const notices = source.notices.filter(({ setAsideAt }) => setAsideAt === null);
  if (troubles.length === 0 && notices.length === 0) return null;
  const words = troubles.map((trouble) => HEALTH_WORDS[trouble]).join("; ");
  return (
    <div className="mt-6">
      <Notice
        kind={troubles.length === 0 ? "info" : "problem"}
        title={troubles.length === 0 ? "A list of retractions names this source" : `This source: ${words}`}
      >
        <div className="space-y-1">
          {source.linkDead && <DeadLink source={source} />}
          {notices.length > 0 && (
            <ul className="space-y-1">
              {notices.map((notice) => (
                <li key={notice.id}>
                  <NoticeLine notice={notice} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </Notice>
    </div>
  );
}

function DeadLink({ source: { archivedUrl, csl } }: { source: SourcePage }) {
  if (archivedUrl === null) return <p>No archived copy is on record.</p>;
  const { archivedOn } = csl.custom ?? {};
  return (
    <p>
      <Outside href={archivedUrl}>Read the archived copy</Outside>
      {archivedOn !== undefined && `, made on ${dayWords(archivedOn)}`}.
    </p>
  );
}

/** "Retraction of 12 March 2019, notice 10.1000/x. Reasons given: …" */
export function NoticeLine({ notice: { nature, day, doi, pmid, reasons } }: { notice: SourcePage["notices"][number] }) {
  return (
    <>
      {sentence(NATURE_WORDS[nature])}
      {day !== null && ` of ${formatDay(day)}`}
      {doi !== null && (
        <>
          , notice <Outside href={`https://doi.org/${doi}`}>{doi}</Outside>
        </>
      )}
      {doi === null && pmid !== null && (
        <>
          , notice <Outside href={`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`}>PubMed {pmid}</Outside>
        </>
      )}
      .{reasons.length > 0 && ` Reasons in the words of the list: ${reasons.join("; ")}.`}
    </>
  );
}

/** A day as it is kept in a record, as people read it; as it stands when it is none. */
export const dayWords = (day: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? formatDay(new Date(day)) : day;
