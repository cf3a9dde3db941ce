import { namesBeside, namesOn } from "@/lib/citations/names";
import { citationContent } from "@/lib/citations/schema";
import { asksHowMany, currentEstimate } from "@/lib/claims/own-estimate";
import { STANDING_FACTS, standingOf } from "@/lib/claims/standing";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";
import type { ProposableThing } from "@/lib/proposal-policy";
import { isProtected } from "@/lib/protection";
import { NO_QUOTATION } from "@/lib/quotations/blank";
import { currentQuotation } from "@/lib/quotations/save";
import { cslItem } from "@/lib/sources/csl";
import { ABOUT, REASON, withReason } from "./list";
import { part } from "./load";
import { type Content, isSame, partOf } from "./parts";
import { flat } from "./quotation-fields";
import { recordContent } from "./record-content";
import { partText } from "./texts";

const PROPOSAL = {
  id: true,
  number: true,
  ...REASON,
  baseVersion: true,
  personId: true,
  createdAt: true,
  person: { select: PUBLIC_PERSON },
  ...ABOUT,
  fields: {
    orderBy: { position: "asc" },
    select: {
      field: true,
      before: true,
      after: true,
      state: true,
      reason: true,
      decidedAt: true,
      decidedBy: { select: PUBLIC_PERSON },
      supersededBy: { select: { number: true } },
    },
  },
} as const satisfies Prisma.ProposalSelect;

export type ProposalPage = NonNullable<Awaited<ReturnType<typeof getProposalPage>>>;
export type FieldView = ProposalPage["fields"][number];

/** A proposal with what stands now beside what is proposed; null when there is none of that number. */
export async function getProposalPage(number: number) {
  const row = await db().proposal.findUnique({ where: { number }, select: PROPOSAL });
  if (!row) return null;
  const [thing, names] = await Promise.all([readThing(row), readNames(row)]);
  const textOf = (field: string, of: Content) => partText(row.target, field, of, names);
  const fields = row.fields.map(({ before, after, ...field }) => {
    const [was, proposed] = [part.parse(before), part.parse(after)];
    const now = partOf(row.target, thing.content, field.field);
    return {
      ...field,
      before: textOf(field.field, was),
      after: textOf(field.field, proposed),
      /** What stands there now, when it waits and is no longer what was to be changed; null else. */
      since: field.state === "WAITING" && !isSame(now, was) ? textOf(field.field, now) : null,
    };
  });
  return { ...withReason(row), fields, facts: { personId: row.personId, thing: thing.facts } };
}

/** Of the citations that the thing may name. */
async function readNames({ target, citation, claim }: Row): Promise<Readonly<Record<string, string>>> {
  if (citation) return namesBeside(db(), citation.id);
  return claim && target === "QUOTATION" ? namesOn(db(), claim.slug) : {};
}

type Row = Prisma.ProposalGetPayload<{ select: typeof PROPOSAL }>;

interface StandingThing {
  content: Content;
  facts: ProposableThing;
}

async function readThing({ target, claim, citation, source }: Row): Promise<StandingThing> {
  if (claim && target === "FIGURE") return readFigure(claim.slug);
  if (claim && target === "QUOTATION") return readQuotation(claim.slug);
  if (claim) return readClaim(claim.slug);
  if (citation) return readCitation(citation.id);
  return readSource(source?.slug ?? "");
}

async function readClaim(slug: string): Promise<StandingThing> {
  const { statement, type, checkability, note, ...facts } = await db().claim.findUniqueOrThrow({
    where: { slug },
    select: { statement: true, type: true, checkability: true, note: true, ...STANDING_FACTS },
  });
  return { content: { statement, type, checkability, note }, facts: { target: "CLAIM", ...standingOf(facts) } };
}

async function readFigure(slug: string): Promise<StandingThing> {
  const { id, type, ...facts } = await db().claim.findUniqueOrThrow({
    where: { slug },
    select: { id: true, type: true, ...STANDING_FACTS },
  });
  const current = await currentEstimate(db(), id);
  return {
    content: current === null ? {} : { estimate: current.content },
    facts: { target: "FIGURE", ...standingOf(facts), quantity: asksHowMany({ type }, current) },
  };
}

async function readQuotation(slug: string): Promise<StandingThing> {
  const { id, ...facts } = await db().claim.findUniqueOrThrow({
    where: { slug },
    select: { id: true, ...STANDING_FACTS },
  });
  const current = await currentQuotation(db(), id);
  return { content: flat(current?.content ?? NO_QUOTATION), facts: { target: "QUOTATION", ...standingOf(facts) } };
}

async function readCitation(id: string): Promise<StandingThing> {
  const { withdrawnAt, createdById, claim, versions } = await db().citation.findUniqueOrThrow({
    where: { id },
    select: {
      withdrawnAt: true,
      createdById: true,
      claim: { select: { protectedUntil: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { content: true } },
    },
  });
  const facts = { target: "CITATION" as const, withdrawn: withdrawnAt !== null, createdById };
  return { content: citationContent.parse(versions[0]?.content), facts: { ...facts, protected: isProtected(claim) } };
}

async function readSource(slug: string): Promise<StandingThing> {
  const source = await db().source.findUniqueOrThrow({
    where: { slug },
    select: { csl: true, note: true, health: true, seen: true, withdrawnAt: true, protectedUntil: true },
  });
  const { csl, note, health, seen, withdrawnAt } = source;
  return {
    content: recordContent({ csl: cslItem.parse(csl), note, health, seen }),
    facts: { target: "SOURCE", withdrawn: withdrawnAt !== null, protected: isProtected(source) },
  };
}
