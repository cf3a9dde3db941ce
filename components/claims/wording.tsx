import Link from "next/link";
import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Linked } from "@/components/ui/prose";
import { WordDiff } from "@/components/ui/word-diff";
import type { Wording } from "@/lib/claims/versions";
import { CHECKABILITY_WORDS, CLAIM_TYPE_WORDS } from "@/lib/claims/vocabulary";
import { paths } from "@/lib/paths";

/** Who made a version, when and why. */
export function VersionRecord({
  version: { number, createdAt, person, reason },
  href,
}: {
  version: { number: number; createdAt: Date; person: Wording["person"]; reason: string };
  /** The version's own page; absent on it. */
  href?: string;
}) {
  return (
    <>
      <p className="font-sans text-sm text-soft">
        {href === undefined ? `Version ${number}` : <Link href={href}>Version {number}</Link>}
        {", "}
        <DateTime at={createdAt} />, by <PersonLink person={person} />
      </p>
      {reason !== "" && (
        <p className="text-sm text-soft">
          Reason: <Linked text={reason} />
        </p>
      )}
    </>
  );
}

/** What a wording changed against the one before it; the statement itself for the first. */
export function WordingChanges({ version }: { version: Wording }) {
  const { before } = version;
  if (!before) return <p className="text-lg">{version.statement}</p>;
  return (
    <div className="space-y-2">
      <p className="text-lg">
        <WordDiff before={before.statement} after={version.statement} />
      </p>
      <Changed name="Kind" before={CLAIM_TYPE_WORDS[before.type].name} after={CLAIM_TYPE_WORDS[version.type].name} />
      <Changed
        name="Checking"
        before={CHECKABILITY_WORDS[before.checkability]}
        after={CHECKABILITY_WORDS[version.checkability]}
      />
      <Changed name="Remarks" before={before.note} after={version.note} />
    </div>
  );
}

/** One field of a version beside the one before it; nothing where they are the same. */
export function Changed({ name, before, after }: { name: ReactNode; before: string; after: string }) {
  if (before === after) return null;
  return (
    <p>
      <span className="label">{name}: </span>
      <WordDiff before={before} after={after} />
    </p>
  );
}

/** Every wording, newest first. */
export function Wordings({ slug, versions }: { slug: string; versions: readonly Wording[] }) {
  return (
    <ol className="max-w-measure space-y-8">
      {versions.map((version) => (
        <li key={version.number} className="space-y-1">
          <VersionRecord version={version} href={paths.claimVersion(slug, version.number)} />
          <WordingChanges version={version} />
        </li>
      ))}
    </ol>
  );
}
