import Link from "next/link";
import type { ComponentProps } from "react";
import { Section } from "@/components/claims/section";
import { VersionRecord } from "@/components/claims/wording";
import { count } from "@/lib/format";
import { ChangedTexts, FieldTexts } from "./field-texts";

type Version<C> = ComponentProps<typeof VersionRecord>["version"] & {
  content: C;
  /** What the version before it said; null for the first. */
  before: C | null;
};

interface Telling<C> {
  /** What it says, field by field. */
  texts: (content: C) => ComponentProps<typeof FieldTexts>["texts"];
  /** The address of a version. */
  at: (number: number) => string;
}

/** A thing in every state it has had, newest first, with what each changed. */
export function Versions<C>({ versions, texts, at }: Telling<C> & { versions: readonly Version<C>[] }) {
  return (
    <Section id="versions" title="Versions" aside={`${count(versions.length, "version")}, newest first`}>
      <ol className="max-w-measure space-y-10">
        {versions.map((version) => (
          <li key={version.number} className="space-y-2">
            <VersionRecord version={version} href={at(version.number)} />
            {version.before === null ? (
              <FieldTexts texts={texts(version.content)} />
            ) : (
              <ChangedTexts before={texts(version.before)} texts={texts(version.content)} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** A thing as it was at one of its versions, and what that one changed. */
export function OneVersion<C>({ title, version, texts, at }: Telling<C> & { title: string; version: Version<C> }) {
  const { number, before, content } = version;
  return (
    <>
      <Section id="content" title={title} aside={<VersionRecord version={version} />}>
        <FieldTexts texts={texts(content)} />
      </Section>
      {before !== null && (
        <Section
          id="changed"
          title="What it changed"
          aside={<Link href={at(number - 1)}>Against version {number - 1}</Link>}
        >
          <ChangedTexts before={texts(before)} texts={texts(content)} />
        </Section>
      )}
    </>
  );
}
