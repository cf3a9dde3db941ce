import Link from "next/link";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { Prose } from "@/components/ui/prose";
import { WordDiff } from "@/components/ui/word-diff";
import type { DisputePage } from "@/lib/disputes/read";
import type { ComparedRow } from "@/lib/disputes/subject";
import { paths } from "@/lib/paths";
import { SourceRevised } from "./evidence-link";

/** What the dispute is about as it stood when it was opened, and what became of it since. */
export function SubjectPanel({ dispute }: { dispute: DisputePage }) {
  const { subject } = dispute;
  const changed = subject.rows.filter((row) => row.pinned !== row.now);
  return (
    <div className="max-w-measure">
      <Thing dispute={dispute} />
      <p className="mt-5 font-sans text-sm text-soft">{pinnedAs(dispute)}</p>
      <Rows rows={subject.rows.filter((row) => row.pinned !== "")} />
      <Since dispute={dispute} />
      {changed.length > 0 && (
        <div className="mt-5">
          <h3 className="font-semibold">What changed since</h3>
          <dl className="mt-2 space-y-3 border-l border-edge pl-4 sm:pl-5">
            {changed.map(({ label, pinned, now }) => (
              <div key={label}>
                <dt className="label">{label}</dt>
                <dd>
                  <WordDiff before={pinned} after={now} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </div>
  );
}

/** Versions of what has any are numbered where they are shown, and nowhere else. */
function pinnedAs({ target, subject }: DisputePage): string {
  if (target === "NOTE") return "As it was signed:";
  const isNumbered = target === "CLAIM" || target === "CITATION";
  return `As it stood when this dispute was opened${isNumbered ? ` (version ${subject.version})` : ""}:`;
}

const PARTS: Partial<Record<DisputePage["target"], string>> = {
  ESTIMATE: "The figure of",
  OCCURRENCE: "A place where a document makes",
  FINDING: "A finding of the quotation of",
};

/** The thing itself, and where it stands. */
function Thing({ dispute }: { dispute: DisputePage }) {
  const { claim, wordingOf, citation, note, target, occurrence, isSourceRevised } = dispute;
  if (citation) {
    return (
      <>
        <p>
          {citation.source.reference} {isSourceRevised && <SourceRevised slug={citation.source.slug} />}
        </p>
        <p className="mt-1 font-sans text-sm">
          <Link href={paths.citation(claim.slug, citation.id)}>The citation on the claim’s page</Link>
          {" · "}
          <Link href={paths.source(citation.source.slug)}>The source</Link>
        </p>
      </>
    );
  }
  if (note) {
    return (
      <p>
        The <Link href={paths.note(claim.slug, note.id)}>confidence note</Link> of <PersonLink person={note.person} />,
        signed on <DateTime at={note.createdAt} />
      </p>
    );
  }
  const part = PARTS[target];
  if (part !== undefined) {
    const { document } = occurrence?.documentVersion ?? {};
    return (
      <p>
        {part}{" "}
        <Link href={wordingOf ? paths.claimHistory(wordingOf.slug) : paths.claim(claim.slug)}>
          {wordingOf ? "a claim that was merged since" : "the claim"}
        </Link>
        {document && (
          <>
            {": "}
            <Link href={paths.document(document.slug)}>{document.title}</Link>
          </>
        )}
      </p>
    );
  }
  if (wordingOf) {
    return (
      <p>
        The wording of <Link href={paths.claimHistory(wordingOf.slug)}>a claim</Link>
        {" that was merged into "}
        <Link href={paths.claim(claim.slug)}>this one</Link> since
      </p>
    );
  }
  return (
    <p>
      The wording of <Link href={paths.claim(claim.slug)}>the claim</Link>
    </p>
  );
}

const Rows = ({ rows }: { rows: readonly ComparedRow[] }) => (
  <dl className="mt-2 space-y-3 border-l border-edge pl-4 sm:pl-5">
    {rows.map(({ label, pinned }) => (
      <div key={label}>
        <dt className="label">{label}</dt>
        <dd>
          <Prose text={pinned} />
        </dd>
      </div>
    ))}
  </dl>
);

function Since({ dispute }: { dispute: DisputePage }) {
  const { subject, claim, wordingOf, citation, note, target } = dispute;
  const { gone, version, currentVersion } = subject;
  if (PARTS[target] !== undefined) return <PartSince subject={subject} />;
  const what = citation ? "citation" : note ? "note" : "claim";
  const versions = citation
    ? paths.citationVersion(claim.slug, citation.id, currentVersion)
    : paths.claimVersion((wordingOf ?? claim).slug, currentVersion);
  if (gone === null && version === currentVersion) return null;
  return (
    <div className="mt-4">
      <Notice title="Changed since">
        {version !== currentVersion && (
          <p>
            The {what} was revised: <Link href={versions}>version {currentVersion}</Link> stands now.
          </p>
        )}
        {gone === "REPLACED" && <p>This is an earlier note: its author has another that is current.</p>}
        {gone === "MERGED" && <p>The claim was merged into another that says the same.</p>}
        {gone === "WITHDRAWN" && <p>The {what} is withdrawn.</p>}
      </Notice>
    </div>
  );
}

function PartSince({ subject: { gone, version, currentVersion } }: Pick<DisputePage, "subject">) {
  if (gone === null && version === currentVersion) return null;
  return (
    <div className="mt-4">
      <Notice title="Changed since">
        {gone === "MERGED" && <p>The claim was merged into another that says the same.</p>}
        {gone === "GONE" && <p>It stands on the claim no more.</p>}
        {gone === null && <p>It was revised since.</p>}
      </Notice>
    </div>
  );
}
