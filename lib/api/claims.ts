import { isOfEarlierText } from "@/lib/citations/checks";
import { figureRows } from "@/lib/claims/figures";
import type { CitationView, ClaimPage, NoteView } from "@/lib/claims/read";
import type { ClaimRow } from "@/lib/claims/row";
import { type Panel, panelsOf } from "@/lib/estimates/panels";
import { summaryOf } from "@/lib/estimates/summary";
import { describeChange, plainSentence } from "@/lib/history/describe";
import { paths } from "@/lib/paths";
import type { QuotationView } from "@/lib/quotations/view";
import type { SearchRecordView } from "@/lib/search-records/view";
import { absolute, LICENCE, personJson } from "./common";

/** A claim as lists give it. */
export function claimLineJson({ slug, confidence, occurrences, withdrawnAt: _withdrawnAt, lines, ...row }: ClaimRow) {
  return {
    slug,
    url: absolute(paths.claim(slug)),
    api: absolute(`/api/v1/claims/${slug}`),
    ...row,
    independentLines: lines,
    occurrences: occurrences.map(({ document, ...occurrence }) => ({ ...occurrence, document: document.slug })),
    confidence: confidence && {
      level: confidence.level,
      finding: confidence.finding,
      relation: confidence.relation,
      relationNote: confidence.relationNote,
      stale: confidence.stale,
      signedAt: confidence.createdAt,
      person: personJson(confidence.person),
    },
  };
}

/** What stands on the claim's page; of the history only how long it is, and nothing that was withdrawn or replaced. */
export function claimJson(page: ClaimPage) {
  const { slug, statement, type, checkability, note, version, evidenceVersion, balance, lines, contested } = page;
  return {
    slug,
    url: absolute(paths.claim(slug)),
    licence: LICENCE,
    statement,
    type,
    checkability,
    note,
    version,
    evidenceVersion,
    balance,
    independentLines: lines,
    contested,
    addedAt: page.createdAt,
    addedBy: personJson(page.createdBy),
    withdrawn: page.withdrawnAt && { at: page.withdrawnAt, reason: page.withdrawnReason },
    merged: page.merged.map((one) => one.slug),
    splitFrom: page.splitFrom?.slug ?? null,
    splitInto: page.parts.map((part) => part.slug),
    occurrences: page.occurrences.map(({ id: _id, isThere: _isThere, document, ...occurrence }) => ({
      ...occurrence,
      document: { slug: document.slug, title: document.title, url: absolute(paths.document(document.slug)) },
    })),
    estimate: page.estimate,
    figures: figuresJson(page),
    quotation: page.quotation && quotationJson(page.quotation),
    citations: page.citations.map((citation) => citationJson(slug, citation)),
    searchRecords: page.searches.map((search) => searchJson(slug, search)),
    confidenceNotes: page.notes.map((one) => noteJson(slug, one)),
    disputes: page.disputes.map((dispute) => ({
      number: dispute.number,
      url: absolute(paths.dispute(dispute.number)),
      question: dispute.question,
      reasons: dispute.reasons,
      state: dispute.state,
      outcome: dispute.rulings[0]?.outcome ?? null,
      about: dispute.target,
      example: dispute.example,
      openedAt: dispute.createdAt,
      closedAt: dispute.closedAt,
    })),
    history: { url: absolute(paths.claimHistory(slug)), changes: page.changeCount },
  };
}

/** Citations are named by their ids, which stand in `citations` as long as they are not withdrawn. */
function quotationJson({ because, findings, renderings, trail, translated: _translated, ...words }: QuotationView) {
  return {
    ...words,
    labelFollowsFrom: because,
    renderings: renderings.map(({ citationId, ...rendering }) => ({ ...rendering, citation: citationId })),
    findings: Object.fromEntries(
      findings.map(({ question, answer, note, citationIds }) => [question, { answer, note, citations: citationIds }]),
    ),
    trail: trail.map(({ citationId, ...step }) => ({ ...step, citation: citationId })),
  };
}

/** The estimates grouped by what they count, as the chart has them; null when no source gives one. */
function figuresJson(page: ClaimPage) {
  const panels = panelsOf(page.estimate, figureRows(page));
  if (panels.length === 0) return null;
  return {
    summary: summaryOf(page.estimate, panels),
    csv: absolute(paths.estimatesCsv(page.slug)),
    svg: absolute(paths.estimatesSvg(page.slug)),
    panels: panels.map(panelJson),
  };
}

function panelJson({ counted, place, years, unit, rows, claim }: Panel<ReturnType<typeof figureRows>[number]>) {
  return {
    counted,
    place,
    years,
    unit,
    citations: rows.map(({ key }) => key),
    claim: claim && {
      comparable: claim.verdict,
      why: claim.reasons.map(({ aspect, words }) => ({ aspect, words: `The claim ${words}.` })),
    },
  };
}

function citationJson(claim: string, citation: CitationView) {
  const { id, source, createdBy, createdAt, checks, checkState, version } = citation;
  return {
    id,
    url: absolute(paths.citation(claim, id)),
    stance: citation.stance,
    source: { slug: source.slug, reference: source.reference, url: absolute(paths.source(source.slug)) },
    locator: citation.locator && { label: citation.locatorLabel, value: citation.locator },
    bearsOn: citation.bearsOn,
    summary: citation.summary,
    excerpt: citation.excerpt && {
      text: citation.excerpt,
      language: citation.excerptLanguage,
      translation: citation.excerptTranslation,
    },
    estimate: citation.estimate,
    derivesFrom: citation.repeats && {
      citation: citation.repeats.id,
      overlapReason: citation.repeats.reason,
      withdrawn: citation.repeats.withdrawn,
    },
    role: citation.role,
    roleReason: citation.roleReason,
    reliability: citation.reliability,
    credibility: citation.credibility,
    gradesReason: citation.gradesReason,
    checkState,
    checks: checks.map((check) => checkJson(citation, check)),
    version,
    attachedAt: createdAt,
    attachedBy: personJson(createdBy),
  };
}

function checkJson(citation: CitationView, check: CitationView["checks"][number]) {
  const { version, saw, through, edition, place, openedOn, finding, note, excerpt, excerptLanguage } = check;
  return {
    version,
    ofEarlierText: isOfEarlierText(check, citation),
    saw,
    through,
    edition,
    place,
    openedOn,
    finding,
    note,
    excerpt: excerpt === "" ? null : { text: excerpt, language: excerptLanguage },
    at: check.createdAt,
    person: personJson(check.person),
  };
}

function searchJson(claim: string, { id, lookedFor, places, words, day, found, person }: SearchRecordView) {
  const url = absolute(paths.searchRecord(claim, id));
  return {
    id,
    url,
    lookedFor,
    places,
    words,
    day: day.toISOString().slice(0, 10),
    found: found || null,
    person: personJson(person),
  };
}

function noteJson(claim: string, note: NoteView) {
  return {
    id: note.id,
    url: absolute(paths.note(claim, note.id)),
    finding: note.words?.finding ?? null,
    evidence: note.evidence,
    agreement: note.agreement,
    level: note.level,
    levelReason: note.words?.levelReason ?? null,
    relation: note.relation,
    relationNote: note.words?.relationNote ?? null,
    loweredBecause: note.loweredBecause,
    reasons: note.words?.reasons ?? null,
    stale: note.stale,
    changedSince: note.changed.map((change) => ({
      at: change.at,
      person: personJson(change.person),
      verb: change.verb,
      what: plainSentence(describeChange(change).sentence),
    })),
    signedAt: note.createdAt,
    person: personJson(note.person),
  };
}
