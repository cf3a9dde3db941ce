import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { Linked } from "@/components/ui/prose";
import { formatDay } from "@/lib/format";
import type { SearchRecordView } from "@/lib/search-records/view";
import { LOOKED_FOR_WORDS } from "@/lib/search-records/vocabulary";

interface SearchListProps {
  searches: readonly SearchRecordView[];
  /** What a signed-in person may do with one, and the form that does it. */
  actions?: ((search: SearchRecordView) => ReactNode) | undefined;
}

/** Where something was looked for, when, by whom, and what came of it. Draws nothing when there is none. */
export function SearchList({ searches, actions }: SearchListProps) {
  if (searches.length === 0) return null;
  return (
    <ul className="mt-5 space-y-3 border-l border-rule pl-4 text-sm text-soft sm:pl-5">
      {searches.map((search) => (
        <li key={search.id} id={`search-${search.id}`} className="[overflow-wrap:anywhere] target:bg-wash">
          <SearchWords search={search} />
          {actions?.(search)}
        </li>
      ))}
    </ul>
  );
}

/** "Looked for a source that disputes it on 3 May 2026 in JSTOR; a library, with the words “…”: found none." */
function SearchWords({ search: { lookedFor, places, words, day, found, person } }: { search: SearchRecordView }) {
  return (
    <p>
      Looked for {LOOKED_FOR_WORDS[lookedFor]} on {formatDay(day)} in {places.join("; ")}
      {words !== "" && <>, with the words “{words}”</>}: {found === "" ? "found none." : <Linked text={found} />}
      <span className="label block">
        Recorded by <PersonLink person={person} />
      </span>
    </p>
  );
}
