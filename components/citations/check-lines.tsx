import Link from "next/link";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { CHECK_STATE_SENTENCES, isOfEarlierText } from "@/lib/citations/checks";
import { CHECK_FINDING_WORDS } from "@/lib/citations/vocabulary";
import type { CitationView } from "@/lib/claims/read";
import { paths } from "@/lib/paths";
import { dateWords } from "@/lib/quotations/date-words";
import { SAW_WORDS } from "@/lib/sources/vocabulary";
import { CHECK_STATE_ICONS } from "./check-state";

type Check = CitationView["checks"][number];

interface CheckLinesProps {
  claim: string;
  citation: CitationView;
}

/** How far a citation was checked, and every check of it; those of an earlier text apart, since they do not count. */
export function CheckLines({ claim, citation }: CheckLinesProps) {
  const { id, checks, checkState } = citation;
  const earlier = checks.filter((check) => isOfEarlierText(check, citation));
  const current = checks.filter((check) => !earlier.includes(check));
  return (
    <>
      <p className="flex items-start gap-1.5 text-ink">
        <span className="mt-0.5">{CHECK_STATE_ICONS[checkState]}</span>
        {CHECK_STATE_SENTENCES[checkState]}
        {current.length === 0 && earlier.length > 0 && " since it was revised"}
      </p>
      {current.length > 0 && <Lines checks={current} />}
      {earlier.length > 0 && (
        <>
          <p className="mt-1">About the earlier text, so not counted:</p>
          <Lines checks={earlier} version={(number) => paths.citationVersion(claim, id, number)} />
        </>
      )}
    </>
  );
}

interface LinesProps {
  checks: readonly Check[];
  /** The address of the version that was checked, where it is not the one above. */
  version?: (number: number) => string;
}

const Lines = ({ checks, version }: LinesProps) => (
  <ul className="space-y-1">
    {checks.map((check) => (
      <li key={check.person.handle}>
        {version && (
          <>
            <Link href={version(check.version)}>Version {check.version}</Link>
            {": "}
          </>
        )}
        <Line check={check} />
      </li>
    ))}
  </ul>
);

function Line({ check }: { check: Check }) {
  const { person, saw, finding, note, excerpt, excerptLanguage, createdAt } = check;
  return (
    <>
      <PersonLink person={person} /> saw {SAW_WORDS[saw]}
      {whereWords(check)}: it {CHECK_FINDING_WORDS[finding]}
      {note !== "" && ` (${note})`}. Recorded on <DateTime at={createdAt} />.
      {excerpt !== "" && (
        <q lang={excerptLanguage ?? undefined} className="block pl-3 font-serif text-sm italic">
          {excerpt}
        </q>
      )}
    </>
  );
}

/** ", in a copy, not the original; 2nd edition, Oxford 1987; p. 7; opened on 3 May 2026", as far as it was said. */
function whereWords({ through, edition, place, openedOn }: Check): string {
  const said = [
    through === "COPY" && "in a copy, not the original",
    edition,
    place,
    openedOn !== null && `opened ${openedOn.length === 10 ? "on" : "in"} ${dateWords(openedOn)}`,
  ].filter((one) => one !== false && one !== "");
  return said.map((one, index) => (index === 0 ? `, ${one}` : `; ${one}`)).join("");
}
