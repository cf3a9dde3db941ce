import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/claims/section";
import { FeedLink } from "@/components/follows/feed-link";
import { PersonLink } from "@/components/people/person-link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Linked } from "@/components/ui/prose";
import type { DocumentPage } from "@/lib/documents/read";
import { RIGHTS_WORDS } from "@/lib/documents/vocabulary";
import { count, formatNumber, languageName, sentence } from "@/lib/format";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { Paragraph } from "./paragraph";

interface DocumentViewProps {
  document: DocumentPage;
  /** What a signed-in person may do with it. */
  workbench?: ReactNode;
  /** The text drawn with its claims, for whoever may read it; absent: the summary is shown instead. */
  reading?: ReactNode;
}

/** A document, paragraph by paragraph, with the claims it makes beside each. */
export function DocumentView({ document, workbench, reading }: DocumentViewProps) {
  return (
    <article>
      <Breadcrumb crumbs={[{ word: "Documents", href: paths.documents() }, { word: document.title }]} />
      <div className="mt-5">
        <PageHeading lead={document.description}>{document.title}</PageHeading>
      </div>
      <Facts document={document} />
      {workbench}
      {reading ? (
        <Section id="text" title="The text" wide>
          {reading}
        </Section>
      ) : (
        <Summary document={document} />
      )}
      <Unplaced document={document} />
      <Section id="voices" title="Who speaks">
        <dl className="max-w-measure space-y-3">
          {document.voices.map(({ key, label, description }) => (
            <div key={key}>
              <dt className="font-semibold">{sentence(label)}</dt>
              <dd className="text-soft">{description}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="origin" title="Where the text comes from">
        <Origin lines={originOf(document)} />
        <Fingerprint document={document} />
        <FeedLink href={paths.feed("documents", document.slug)} />
      </Section>
    </article>
  );
}

/** What the document says, in our words, for whoever may not read the text, or while nobody has attached it. */
function Summary({ document }: { document: DocumentPage }) {
  const told = document.paragraphs.filter(({ precis, occurrences }) => precis !== "" || occurrences.length > 0);
  return (
    <Section id="text" title="Paragraph by paragraph" wide>
      {document.rights === "PRIVATE_COPY" && (
        <Notice>
          This is a summary in our own words. Only what stands in quotation marks is the document’s own wording.
        </Notice>
      )}
      <div className="mt-4">
        {told.map((paragraph) => (
          <Paragraph key={paragraph.number} paragraph={paragraph} language={document.language} />
        ))}
      </div>
      {told.length < document.paragraphs.length && (
        <p className="text-soft">
          {count(document.paragraphs.length - told.length, "paragraph")} without a summary or a claim
          {told.length === 0 ? " so far." : " not shown."}
        </p>
      )}
    </Section>
  );
}

function Facts({ document }: { document: DocumentPage }) {
  const { quotedIn, quotedInParagraph, quotes } = document;
  return (
    <dl className="mt-8 grid gap-x-10 gap-y-4 border-t border-rule pt-4 sm:grid-cols-2 lg:grid-cols-4">
      <Fact name="Kind">
        {sentence(document.kind)}, in {languageName(document.language)}
      </Fact>
      <Fact name="Origin">
        {originOf(document).length > 0 ? <a href="#origin">Where the text comes from</a> : "Not recorded"}
      </Fact>
      <Fact name="Rights">{RIGHTS_WORDS[document.rights].long}</Fact>
      <Fact name="Claims">
        {document.claims === 0 ? (
          "None yet"
        ) : (
          <Link href={withParams(paths.claims(), { document: document.slug })}>{count(document.claims, "claim")}</Link>
        )}{" "}
        in {count(document.paragraphs.length, "paragraph")}
      </Fact>
      {document.claims > 0 && (
        <Fact name="References">
          <Link href={paths.documentReferences(document.slug)}>The sources of its claims, in any style</Link>
        </Fact>
      )}
      {quotedIn && (
        <Fact name="Quoted in">
          <Link href={paths.paragraph(quotedIn.slug, quotedInParagraph ?? 1)}>
            {quotedIn.title}, paragraph {quotedInParagraph}
          </Link>
        </Fact>
      )}
      {quotes.map(({ slug, title, quotedInParagraph: paragraph }) => (
        <Fact key={slug} name={`Quotes, in paragraph ${paragraph}`}>
          <Link href={paths.document(slug)}>{title}</Link>
        </Fact>
      ))}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="text-sm">
      <dt className="label mb-1">{name}</dt>
      <dd className="text-pretty">{children}</dd>
    </div>
  );
}

/** What is recorded of where the text was found, of the document and of its newest version. */
const originOf = ({ provenance, version }: DocumentPage): string[] =>
  [...new Set([...provenance, version?.origin ?? ""])].filter(Boolean);

function Origin({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p className="text-soft">Not recorded.</p>;
  return (
    <ul className="max-w-measure list-disc space-y-2 pl-5 marker:text-faint">
      {lines.map((line) => (
        <li key={line}>
          <Linked text={line} />
        </li>
      ))}
    </ul>
  );
}

/** Claims whose place in this version is not certain: only what was recorded is told of them. */
function Unplaced({ document: { unplaced, version, language } }: { document: DocumentPage }) {
  if (unplaced.length === 0) return null;
  return (
    <Section id="unplaced" title="Without a certain place">
      <p className="max-w-measure text-soft">
        These claims were taken from an earlier version of the text. In version {version?.number} their words were
        changed, stand in several places, or are gone.
      </p>
      <ul className="mt-4 max-w-measure space-y-3">
        {unplaced.map(({ id, recorded, state, decidedAt, claim }) => (
          <li key={id}>
            <Link href={paths.claim(claim.slug)}>{claim.statement}</Link>
            <span className="block text-sm text-soft">
              <q lang={language} className="italic">
                {recorded}
              </q>
              : {state === "ORPHANED" && decidedAt !== null ? "gone from this version" : "waits for an editor"}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Fingerprint({ document: { version, slug } }: { document: DocumentPage }) {
  if (!version) return null;
  return (
    <p className="mt-6 max-w-measure text-sm text-soft">
      The text has {formatNumber(version.characters)} characters. Whoever holds a copy can tell that it is the same by
      its SHA-256 fingerprint: <code className="font-sans text-xs break-all">{version.sha256}</code>
      {". "}
      <Link href={paths.documentVersion(slug, version.number)}>Version {version.number}</Link>
      {", added on "}
      <DateTime at={version.createdAt} /> by <PersonLink person={version.addedBy} />.
    </p>
  );
}
