import { z } from "zod";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { line } from "@/lib/fields";
import { GetError, getSafely } from "@/lib/get-safely";
import { demand } from "@/lib/policy";
import { canAddSource } from "@/lib/source-policy";
import { spend } from "@/lib/rate-limit";
import type { CslItem } from "@/lib/sources/csl";
import { type Identifier, isMistypedIsbn, readIdentifier, readPmid } from "@/lib/sources/identifiers";
import { readCsl } from "@/lib/sources/read-csl";
import { type Actor, transact } from "@/lib/transact";
import { keepAnswer, keptAnswer } from "./kept";
import { LookupError, type Service, faultWords } from "./service";
import { servicesOf } from "./services";

export const lookUpInput = z.object({ find: line(2000, "A DOI, an ISBN or an address") });

export type LookedUp =
  | { found: CslItem; from: string }
  /** `tried`: "doi.org could not be reached", of each service that was asked and failed. */
  | { found: null; identifier: Identifier; tried: string[] };

const MILLISECONDS = 10_000;
const BYTES = 1_000_000;

/**
 * Fills in a record from an identifier or an address, by the first service that knows it. What was found
 * is kept for a day, so that several people asking for one item are one question to the service.
 * @throws AppError FORBIDDEN below editor; INVALID when it is no identifier that a switched-on service
 *   reads; TOO_MANY. It changes nothing and records nothing.
 */
export async function lookUp(actor: Actor, { find }: z.infer<typeof lookUpInput>): Promise<LookedUp> {
  await transact(actor, async (_, person) => demand(canAddSource(person)));
  const identifier = readAsked(find);
  const services = servicesOf(env()).filter(({ reads }) => identifier !== null && reads.includes(identifier.scheme));
  if (identifier === null) throw noted(isMistypedIsbn(find) ? MISTYPED : UNREADABLE);
  if (services.length === 0) throw noted("Nothing here looks up that kind of number. Add the source by hand.");
  await spend("lookup-account", actor.personId);
  return ask(identifier, services);
}

const MISTYPED = "This is no ISBN: its last digit does not fit the others, so one of them is mistyped.";
const UNREADABLE = "This is no DOI, ISBN, PubMed or arXiv number and no address. Add the source by hand.";

/** Of what can be looked up, only a PubMed number is bare digits; four of them are rather a year. */
function readAsked(find: string): Identifier | null {
  const pmid = /^\d{5,9}$/.test(find.trim()) ? readPmid(find) : null;
  return pmid === null ? readIdentifier(find) : { scheme: "PMID", value: pmid };
}

const noted = (message: string) => new AppError("INVALID", message, { fields: { find: [message] } });

async function ask(identifier: Identifier, services: readonly Service[]): Promise<LookedUp> {
  const tried: string[] = [];
  for (const service of services) {
    try {
      const found = await askOne(identifier, service);
      if (found !== null) return { found, from: service.name };
      tried.push(`${service.name} does not know it`);
    } catch (error) {
      if (!(error instanceof LookupError || error instanceof GetError)) throw error;
      tried.push(`${service.name} ${faultWords(error)}`);
    }
  }
  return { found: null, identifier, tried };
}

async function askOne(identifier: Identifier, service: Service): Promise<CslItem | null> {
  const kept = await keptAnswer(service.name, identifier);
  if (kept !== undefined) return kept;
  const allow = hostsThatMayBePrivate();
  const get = (address: string, options = {}) =>
    getSafely(address, { ...options, allow, milliseconds: MILLISECONDS, bytes: BYTES });
  const item = readCsl(await service.ask(identifier, get));
  const found = item && withIdentifier(item, identifier);
  await keepAnswer(service.name, identifier, found);
  return found;
}

/** Those of the services, which whoever runs the site has chosen, and those they list. */
export function hostsThatMayBePrivate(): string[] {
  const { LOOKUP_DOI, LOOKUP_CROSSREF, LOOKUP_OPENLIBRARY, LOOKUP_PUBMED, LOOKUP_ZOTERO, PRIVATE_HOSTS } = env();
  const services = [LOOKUP_DOI, LOOKUP_CROSSREF, LOOKUP_OPENLIBRARY, LOOKUP_PUBMED, LOOKUP_ZOTERO];
  return [
    ...services.flatMap((address) => (address === undefined ? [] : new URL(address).host)),
    ...(PRIVATE_HOSTS ?? "").split(",").map((host) => host.trim()),
  ].filter((host) => host !== "");
}

/** What was asked for identifies the record, whether or not the service says so again. */
function withIdentifier(item: CslItem, { scheme, value }: Identifier): CslItem {
  if (scheme === "DOI") return { ...item, DOI: item.DOI ?? value };
  if (scheme === "ISBN") return { ...item, ISBN: item.ISBN ?? value };
  if (scheme === "PMID") return { ...item, PMID: item.PMID ?? value };
  if (scheme === "URL") return { ...item, URL: item.URL ?? value };
  if (scheme === "ARXIV") return { ...item, custom: { ...item.custom, arXiv: item.custom?.arXiv ?? value } };
  return item;
}
