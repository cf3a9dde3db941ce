import type { DocumentPage, RecordedWords } from "@/lib/documents/read";
import { paths } from "@/lib/paths";
import { absolute, LICENCE } from "./common";

/** A document with its paragraphs and the places in them where it makes claims. `recorded` is empty where the text is not public. */
export function documentJson(page: DocumentPage, recorded: RecordedWords) {
  const { slug, title, kind, language, description, provenance, rights, voices, version } = page;
  return {
    slug,
    url: absolute(paths.document(slug)),
    licence: LICENCE,
    title,
    kind,
    language,
    description,
    provenance,
    rights,
    quotedIn: page.quotedIn && {
      slug: page.quotedIn.slug,
      url: absolute(paths.document(page.quotedIn.slug)),
      paragraph: page.quotedInParagraph,
    },
    quotes: page.quotes.map((quoted) => ({
      slug: quoted.slug,
      url: absolute(paths.document(quoted.slug)),
      paragraph: quoted.quotedInParagraph,
    })),
    version: version && { number: version.number, sha256: version.sha256, characters: version.characters },
    voices,
    paragraphs: page.paragraphs.map(({ number, start, end, precis, occurrences }) => ({
      number,
      start,
      end,
      precis,
      occurrences: occurrences.map((one) => occurrenceJson(one, recorded)),
    })),
    unplaced: page.unplaced.map(({ recorded: quote, state, claim }) => ({
      quote,
      anchor: state,
      claim: claimOf(claim),
    })),
  };
}

type Occurrence = DocumentPage["unplaced"][number];

const claimOf = ({ slug, statement }: Occurrence["claim"]) => ({ slug, statement, url: absolute(paths.claim(slug)) });

function occurrenceJson({ id, quote, start, end, state, chain, voice, claim }: Occurrence, recorded: RecordedWords) {
  return {
    quote,
    start,
    end,
    anchor: state,
    recorded: recorded.get(id) ?? null,
    voice: voice.key,
    chain,
    claim: claimOf(claim),
  };
}
