import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/claims/section";
import { CiteVersion } from "@/components/history/cite-version";
import { PersonLink } from "@/components/people/person-link";
import { VersionNotice } from "@/components/history/version-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { PageHeading } from "@/components/ui/page-heading";
import { Linked } from "@/components/ui/prose";
import { WordDiff } from "@/components/ui/word-diff";
import type { ParagraphChange } from "@/lib/documents/changed-paragraphs";
import type { DocumentVersionPage } from "@/lib/documents/versions";
import { count, formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

/** A version of a document's text: who added it, and what it changed. */
export function DocumentVersion({
  page: { document, newest, version, changes, cited },
}: {
  page: DocumentVersionPage;
}) {
  const at = (number: number) => paths.documentVersion(document.slug, number);
  const name = `Version ${version.number}`;
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Documents", href: paths.documents() },
          { word: document.title, href: paths.document(document.slug) },
          { word: name },
        ]}
      />
      <div className="mt-6">
        <VersionNotice
          what="document"
          number={version.number}
          current={newest}
          href={paths.document(document.slug)}
          at={at}
        />
      </div>
      <div className="mt-6">
        <PageHeading>{`${document.title}, ${name.toLowerCase()}`}</PageHeading>
      </div>
      <Section id="record" title="This version">
        <Record version={version} />
      </Section>
      {changes && (
        <Section
          id="changed"
          title="What it changed"
          aside={<Link href={at(version.number - 1)}>Against version {version.number - 1}</Link>}
        >
          {changes.paragraphs ? (
            <Changes paragraphs={changes.paragraphs} language={document.language} />
          ) : (
            <p className="text-soft">{changes.why}</p>
          )}
        </Section>
      )}
      <CiteVersion citation={cited} />
    </article>
  );
}

function Record({ version }: { version: DocumentVersionPage["version"] }) {
  return (
    <dl className="max-w-measure space-y-3">
      <Fact name="Added">
        <DateTime at={version.createdAt} minute />, by <PersonLink person={version.addedBy} />
      </Fact>
      {version.reason !== "" && (
        <Fact name="Why">
          <Linked text={version.reason} />
        </Fact>
      )}
      {version.origin !== "" && (
        <Fact name="Taken from">
          <Linked text={version.origin} />
        </Fact>
      )}
      <Fact name="Places of claims">
        {version.places === 0
          ? "No claim was taken from it yet."
          : `${formatNumber(version.certain)} of ${formatNumber(version.places)} held against the text and certain.`}
      </Fact>
      <Fact name="Fingerprint">
        {`${count(version.characters, "character")}, SHA-256 `}
        <code className="font-sans text-xs break-all">{version.sha256}</code>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="label">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Changes({ paragraphs, language }: { paragraphs: readonly ParagraphChange[]; language: string }) {
  return (
    <ol className="max-w-measure space-y-4">
      {paragraphs.map((change, index) =>
        change.kind === "same" ? (
          <li key={index} className="label">
            {count(change.count, "paragraph")} unchanged
          </li>
        ) : (
          <li key={index} className="border-l-2 border-rule pl-4">
            <span className="label block">Paragraph {change.number}</span>
            <span lang={language}>
              <WordDiff before={change.before} after={change.after} />
            </span>
          </li>
        ),
      )}
    </ol>
  );
}
