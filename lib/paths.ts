import { withParams } from "./page-params";

/** Which page of which discussion of a dispute; the position is null for the question as a whole. */
export interface CommentPlace {
  position: number | null;
  page: number;
}

/** Every address in one place. Pure. */
export const paths = {
  home: () => "/",
  documents: () => "/documents",
  document: (slug: string) => `/documents/${slug}`,
  paragraph: (slug: string, number: number) => `/documents/${slug}#paragraph-${number}`,
  newDocument: () => "/documents/new",
  documentVersion: (slug: string, number: number) => `/documents/${slug}/versions/${number}`,
  documentReferences: (slug: string) => `/documents/${slug}/references`,
  /** The records of the sources of a document, a claim, or one alone, as a file in the format of that name. */
  documentExport: (slug: string, format: string) => `/api/v1/documents/${slug}/export?format=${format}`,
  /** Where editors decide on places that are not certain. */
  places: (slug: string) => `/documents/${slug}/places`,
  claims: () => "/claims",
  search: (query: string) => `/claims?q=${encodeURIComponent(query)}`,
  claim: (slug: string) => `/claims/${slug}`,
  /** The same as JSON. */
  claimJson: (slug: string) => `/api/v1/claims/${slug}`,
  /** Its figures for a spreadsheet, and its chart for a publication. */
  estimatesCsv: (slug: string) => `/claims/${slug}/estimates.csv`,
  estimatesSvg: (slug: string) => `/claims/${slug}/estimates.svg`,
  /** Its sources in full, in a style and language that its query names; and as records for reference managers. */
  claimReferences: (slug: string) => `/claims/${slug}/references`,
  claimCsl: (slug: string) => `/api/v1/claims/${slug}/csl`,
  claimExport: (slug: string, format: string) => `/api/v1/claims/${slug}/export?format=${format}`,
  claimHistory: (slug: string) => `/claims/${slug}/history`,
  /** Merges the claim into another; without one, the search for it. */
  claimMerge: (slug: string, into?: string) => `/claims/${slug}/merge${into === undefined ? "" : `?into=${into}`}`,
  claimSplit: (slug: string) => `/claims/${slug}/split`,
  /** One change in that history. */
  change: (slug: string, id: string) => `/claims/${slug}/history#change-${id}`,
  claimVersion: (slug: string, number: number) => `/claims/${slug}/versions/${number}`,
  citation: (slug: string, id: string) => `/claims/${slug}#citation-${id}`,
  citationVersions: (slug: string, id: string) => `/claims/${slug}/citations/${id}`,
  citationVersion: (slug: string, id: string, number: number) => `/claims/${slug}/citations/${id}/${number}`,
  quotation: (slug: string) => `/claims/${slug}#quotation`,
  quotationVersions: (slug: string) => `/claims/${slug}/quotation`,
  quotationVersion: (slug: string, number: number) => `/claims/${slug}/quotation/${number}`,
  searchRecord: (slug: string, id: string) => `/claims/${slug}#search-${id}`,
  note: (slug: string, id: string) => `/claims/${slug}/notes/${id}`,
  /** Every citation, narrowed by how far it was checked, by its claim and so on. */
  citations: (filters: Partial<Record<"state" | "claim" | "source", string>> = {}) => withParams("/citations", filters),
  /** Where moderators import lists of retractions. */
  retractions: () => "/retractions",
  sources: () => "/sources",
  newSource: () => "/sources/new",
  source: (slug: string) => `/sources/${slug}`,
  sourceReferences: (slug: string) => `/sources/${slug}/references`,
  sourceHistory: (slug: string) => `/sources/${slug}/history`,
  sourceVersion: (slug: string, number: number) => `/sources/${slug}/versions/${number}`,
  /** Merges the source into another; without one, the search for it. */
  sourceMerge: (slug: string, into?: string) => `/sources/${slug}/merge${into === undefined ? "" : `?into=${into}`}`,
  /** Undoes the merge of this source into another. */
  sourceUnmerge: (slug: string) => `/sources/${slug}/unmerge`,
  /** Pairs that may be one source, for editors. */
  duplicateSources: (importId?: string) => `/sources/duplicates${importId === undefined ? "" : `?import=${importId}`}`,
  importSources: () => "/sources/import",
  /** An import; its entries of one kind, a page of them. */
  import: (id: string, more: Record<string, string> = {}) =>
    `/sources/import/${id}${Object.keys(more).length === 0 ? "" : `?${new URLSearchParams(more).toString()}`}`,
  /** A list of sources as a file in the format of that name. */
  exportSources: () => "/api/v1/sources/export",
  sourceJson: (slug: string) => `/api/v1/sources/${slug}`,
  sourceCsl: (slug: string) => `/api/v1/sources/${slug}/csl`,
  sourceExport: (slug: string, format: string) => `/api/v1/sources/${slug}/export?format=${format}`,
  newScan: (slug: string) => `/sources/${slug}/scans/new`,
  /** The file of a page scan, and its small picture. */
  scan: (id: string) => `/scans/${id}/file`,
  scanThumbnail: (id: string) => `/scans/${id}/thumbnail`,
  /** The source page with a form open at one of its page scans, or after a deed. */
  scanForm: (slug: string, form: ScanForm, id: string) => `/sources/${slug}?form=${form}&id=${id}#form`,
  scanDone: (slug: string, done: ScanDone) => `/sources/${slug}?done=${done}#scans`,
  disputes: () => "/disputes",
  dispute: (number: number) => `/disputes/${number}`,
  position: (number: number, position: number) => `/disputes/${number}#position-${position}`,
  /** A page of what is said of a position, or of the question: the first is on the dispute's own page. */
  discussion: (number: number, { position, page }: CommentPlace) =>
    page > 1
      ? discussionPage(number, { position, page })
      : `/disputes/${number}#${position === null ? "discussion" : `position-${position}`}`,
  /** Leads on to the page on which the comment stands. */
  comment: (number: number, id: string) => `/disputes/${number}/comments/${id}`,
  /** That page at the comment; or with a form beneath it for an answer. */
  commentOn: (number: number, place: CommentPlace, id: string) => `${discussionPage(number, place)}#comment-${id}`,
  answerComment: (number: number, place: CommentPlace, id: string) =>
    `${discussionPage(number, place)}?answer=${id}#comment-${id}`,
  queue: () => "/queue",
  /** What was reported, for moderators; and the form that reports it. A person is named by their handle. */
  reports: () => "/reports",
  report: (number: number) => `/reports/${number}`,
  reportForm: (of: string, id: string) => `/report?of=${of}&id=${id}`,
  reportSent: () => "/report?sent=1",
  proposals: () => "/proposals",
  proposal: (number: number) => `/proposals/${number}`,
  changes: () => "/changes",
  moderation: () => "/moderation",
  moderationFeed: () => "/feeds/moderation",
  /** What happens to one thing, for feed readers; the last part is that of the thing's own address. */
  feed: (thing: "claims" | "documents" | "sources" | "people" | "disputes", name: string | number) =>
    `/feeds/${thing}/${name}`,
  inbox: () => "/inbox",
  follows: () => "/follows",
  /** Stops what the token names. The second is for programs, with POST (RFC 8058). */
  unsubscribe: (token: string) => `/unsubscribe/${token}`,
  unsubscribeOneClick: (token: string) => `/api/unsubscribe/${token}`,
  person: (handle: string) => `/people/${handle}`,
  signIn: (next?: string) => (next === undefined ? "/signin" : `/signin?next=${encodeURIComponent(next)}`),
  /** The second step of signing in, for whoever has a second factor. */
  signInCode: (next?: string) =>
    next === undefined ? "/signin/code" : `/signin/code?next=${encodeURIComponent(next)}`,
  register: (next?: string) => (next === undefined ? "/register" : `/register?next=${encodeURIComponent(next)}`),
  registrationSent: (next?: string) =>
    next === undefined ? "/register/sent" : `/register/sent?next=${encodeURIComponent(next)}`,
  confirmRegistration: (token: string) => `/register/confirm/${token}`,
  /** Who waits to be confirmed, for admins. */
  registrations: () => "/registrations",
  /** Where to ask for a link for a new password, and where it leads. */
  forgottenPassword: () => "/password",
  passwordLink: (token: string) => `/password/${token}`,
  account: () => "/account",
  /** Everything that is kept of the signed-in person, as JSON. */
  accountExport: () => "/account/export",
  deleteAccount: () => "/account/delete",
  secondFactor: () => "/account/second-factor",
  changeEmail: () => "/account/email",
  emailLink: (token: string) => `/account/email/${token}`,
  invitations: () => "/invitations",
  invitation: (token: string) => `/invite/${token}`,
  about: () => "/about",
  /** The claim page with one form open, for browsers with and without JavaScript. */
  claimForm: (slug: string, form: ClaimForm, id?: string) =>
    `/claims/${slug}?form=${form}${id === undefined ? "" : `&id=${id}`}#form`,
  /** The claim page after a deed, at what it was done to, where a notice says so. */
  claimDone: (slug: string, done: ClaimDone, id?: string) =>
    `/claims/${slug}?done=${done}${id === undefined ? "" : `&id=${id}`}${anchorOf(done, id)}`,
  /** The source page with one form open, or after a deed. */
  sourceForm: (slug: string, form: SourceForm) => `/sources/${slug}?form=${form}#form`,
  /** The same, with what an entry of an import has and the record lacks. */
  fillSource: (slug: string, importId: string, entry: number) =>
    `/sources/${slug}?form=revise&import=${importId}&entry=${entry}#form`,
  sourceDone: (slug: string, done: SourceDone) => `/sources/${slug}?done=${done}`,
  documentForm: (slug: string, form: DocumentForm) => `/documents/${slug}?form=${form}#form`,
  documentDone: (slug: string, done: DocumentDone) => `/documents/${slug}?done=${done}`,
  /** Adds a claim at words that were chosen in a document's text, or says that another says the same there. */
  claimHere: (document: string, place: Readonly<Record<"paragraph" | "start" | "end", number>>, same = false) =>
    `/claims/new?document=${document}&paragraph=${place.paragraph}&start=${place.start}&end=${place.end}${same ? "&same=1" : ""}`,
  /** The document's text, to choose there where a claim stands. */
  choosePlace: (document: string, occurrenceId: string) => `/documents/${document}?place=${occurrenceId}`,
  addClaim: (document?: string, paragraph?: number) =>
    `/claims/new${document === undefined ? "" : `?document=${document}`}${paragraph === undefined ? "" : `&paragraph=${paragraph}`}`,
} as const;

const discussionPage = (number: number, { position, page }: CommentPlace) =>
  page > 1 ? `/disputes/${number}/discussion/${position ?? "question"}/${page}` : `/disputes/${number}`;

/** The forms that open in place on the claim page. */
export const CLAIM_FORMS = [
  "source",
  "counter-source",
  "revise-citation",
  "withdraw-citation",
  "restore-citation",
  "check",
  "quotation",
  "search",
  "withdraw-search",
  "restore-search",
  "note",
  "withdraw-note",
  "restore-note",
  "reword",
  "estimate",
  "withdraw-estimate",
  "withdraw-claim",
  "restore-claim",
  "protect",
  "end-protection",
  "dispute",
] as const;
export type ClaimForm = (typeof CLAIM_FORMS)[number];

/** The same for a document. */
export const DOCUMENT_FORMS = ["version", "text", "rights"] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];
export const DOCUMENT_DONE = ["imported", "version-added", "attached", "rights-changed"] as const;
export type DocumentDone = (typeof DOCUMENT_DONE)[number];

/** The same for a source. */
export const SOURCE_FORMS = ["revise", "withdraw", "restore", "protect", "end-protection", "notices"] as const;
export type SourceForm = (typeof SOURCE_FORMS)[number];
export const SOURCE_DONE = [
  "added",
  "revised",
  "proposed",
  "withdrawn",
  "restored",
  "protected",
  "protection-ended",
  "received",
  "unmerged",
  "notice-set-aside",
  "notice-counted",
] as const;
export type SourceDone = (typeof SOURCE_DONE)[number];

/** The same for the page scans of a source. */
export const SCAN_FORMS = ["withdraw-scan", "scan-rights"] as const;
export type ScanForm = (typeof SCAN_FORMS)[number];
export const SCAN_DONE = ["scan-added", "scan-withdrawn", "scan-rights-changed"] as const;
export type ScanDone = (typeof SCAN_DONE)[number];

/** What a form on the claim page may have done; the page says it in words. */
export const CLAIM_DONE = [
  "added",
  "attached",
  "citation-revised",
  "citation-withdrawn",
  "citation-restored",
  "checked",
  "quotation-saved",
  "search-recorded",
  "search-withdrawn",
  "search-restored",
  "signed",
  "note-withdrawn",
  "note-restored",
  "reworded",
  "proposed",
  "estimate-given",
  "estimate-withdrawn",
  "withdrawn",
  "restored",
  "protected",
  "protection-ended",
  "placed",
  "received",
  "split",
] as const;
export type ClaimDone = (typeof CLAIM_DONE)[number];

/** Withdrawn things are folded away, so the notice about them stands at the head of their section. */
function anchorOf(done: ClaimDone, id: string | undefined): string {
  if (done === "citation-withdrawn" || done.startsWith("search-")) return "#evidence";
  if (done === "note-withdrawn") return "#confidence";
  if (done === "quotation-saved") return "#quotation";
  if (done.startsWith("estimate-")) return "#figures";
  if (id === undefined) return "";
  return done === "signed" || done === "note-restored" ? `#note-${id}` : `#citation-${id}`;
}

/** A path on this site to return to after sign-in; anything else becomes the home page. */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])[^\u0000-\u001F\\]*$/.test(next) || next.length > 500) return "/";
  return next;
}
