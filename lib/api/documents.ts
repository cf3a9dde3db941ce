import type { DocumentPage } from "@/lib/documents/read";
import { paths } from "@/lib/paths";
import { absolute, LICENCE } from "./common";

/** A document with its paragraphs and the places in them where it makes claims. */
export function documentJson(page: DocumentPage) {
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
      occurrences: occurrences.map(({ quote, start: from, end: to, chain, voice, claim }) => ({
        quote,
        start: from,
        end: to,
        voice: voice.key,
        chain,
        claim: { slug: claim.slug, statement: claim.statement, url: absolute(paths.claim(claim.slug)) },
      })),
    })),
  };
}
