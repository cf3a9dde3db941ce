import type { Env } from "@/lib/env";
import { isGroup, listOf } from "./reading";
import { type Get, LookupError, type Service, jsonOf } from "./service";

/** The services that are switched on by their addresses in the environment, in the order in which they are asked. */
export const servicesOf = (env: Env): Service[] =>
  [
    env.LOOKUP_DOI && doiService(env.LOOKUP_DOI),
    env.LOOKUP_CROSSREF && crossref(env.LOOKUP_CROSSREF),
    env.LOOKUP_OPENLIBRARY && openLibrary(env.LOOKUP_OPENLIBRARY),
    env.LOOKUP_PUBMED && pubMed(env.LOOKUP_PUBMED),
    env.LOOKUP_ZOTERO && zotero(env.LOOKUP_ZOTERO),
  ].filter((service) => service !== undefined && service !== "");

const at = (base: string, path: string) => `${base.replace(/\/+$/, "")}${path}`;
const hostOf = (base: string) => new URL(base).host;

/** Content negotiation at the resolver (https://www.crosscite.org/docs.html); arXiv registers its numbers there too. */
const doiService = (base: string): Service => ({
  name: hostOf(base),
  reads: ["DOI", "ARXIV"],
  ask: async ({ scheme, value }, get) => {
    const doi = scheme === "ARXIV" ? `10.48550/arXiv.${value}` : value;
    const headers = { accept: "application/vnd.citationstyles.csl+json" };
    return jsonOf(await get(at(base, `/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`), { headers }));
  },
});

/** https://api.crossref.org: an item much like CSL-JSON, in a wrapper. */
const crossref = (base: string): Service => ({
  name: hostOf(base),
  reads: ["DOI"],
  ask: async ({ value }, get) => {
    const answer = jsonOf(await get(at(base, `/works/${encodeURIComponent(value)}`)));
    return isGroup(answer) ? answer.message : null;
  },
});

/** https://openlibrary.org/dev/docs/api/books: names are in natural order and not taken apart. */
const openLibrary = (base: string): Service => ({
  name: hostOf(base),
  reads: ["ISBN"],
  ask: async ({ value }, get) => {
    const key = `ISBN:${value}`;
    const answer = jsonOf(await get(at(base, `/api/books?bibkeys=${key}&jscmd=data&format=json`)));
    const book = isGroup(answer) ? answer[key] : null;
    if (!isGroup(book)) return null;
    const named = (list: unknown) => listOf(list).flatMap((one) => (isGroup(one) ? (one.name ?? []) : []));
    return {
      type: "book",
      title: book.title,
      subtitle: book.subtitle,
      author: named(book.authors).map(inverted),
      publisher: named(book.publishers)[0],
      "publisher-place": named(book.publish_places)[0],
      issued: { raw: book.publish_date },
      "number-of-pages": book.number_of_pages,
      ISBN: value,
      custom: { OCLC: isGroup(book.identifiers) ? listOf(book.identifiers.oclc)[0] : undefined },
    };
  },
});

/** "Robert Conquest": the last word is taken for the family name, since the service does not say. */
function inverted(name: unknown) {
  const words = String(name).trim().split(/\s+/);
  return words.length === 1 ? { literal: words[0] } : { family: words.at(-1), given: words.slice(0, -1).join(" ") };
}

/** The citation exporter of PubMed Central, https://pmc.ncbi.nlm.nih.gov/api/ctxp/. */
const pubMed = (base: string): Service => ({
  name: hostOf(base),
  reads: ["PMID"],
  ask: async ({ value }, get) => jsonOf(await get(at(base, `/api/ctxp/v1/pubmed/?format=csl&id=${value}`))),
});

/** https://github.com/zotero/translation-server: finds an item, and writes what it found as CSL-JSON. */
const zotero = (base: string): Service => ({
  name: "Zotero",
  reads: ["URL", "DOI", "ISBN", "PMID", "ARXIV"],
  ask: async ({ scheme, value }, get) => {
    const found = await get(at(base, scheme === "URL" ? "/web" : "/search"), {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: scheme === "ARXIV" ? `arXiv:${value}` : value,
    });
    // 501: no translator knows the page, or nothing was found under the identifier.
    if (found.status === 501) return null;
    if (found.status === 300) throw new LookupError("SEVERAL");
    return asCsl(base, jsonOf(found), get);
  },
});

async function asCsl(base: string, items: unknown, get: Get): Promise<unknown> {
  if (listOf(items).length === 0) return null;
  const written = await get(at(base, "/export?format=csljson"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(listOf(items).slice(0, 1)),
  });
  return listOf(jsonOf(written))[0] ?? null;
}
