/**
 * The one error type. A closed list of codes, one table to HTTP statuses; messages
 * are written for people and say what to do next. No error's text is ever parsed.
 */
export const STATUS_OF = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  STALE: 409,
  INVALID: 422,
  TOO_MANY: 429,
} as const;

export type ErrorCode = keyof typeof STATUS_OF;

/** Messages by field name, as the form names it ("estimate.low"). */
export type FieldErrors = Record<string, string[]>;

/** What another person made of a thing in the meantime, named as the form names its fields. */
export interface Theirs {
  /** The version that stands now; a form that names it is saved on top of it. */
  version: number;
  /** Their name as it is shown. */
  person: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Why they changed it; empty when none was asked for. */
  reason: string;
  values: Record<string, string | string[]>;
}

/** What happened meanwhile to a thing that is decided on rather than worded. */
export interface News {
  /** Name these when the form is sent again. */
  version: number;
  targetVersion: number;
  /** Oldest first. */
  deeds: { words: string; text: string; at: Date }[];
}

export class AppError extends Error {
  readonly code: ErrorCode;
  /** Empty unless the fault lies in named fields. */
  readonly fields: FieldErrors;
  /** For STALE: what others made of it meanwhile, to be shown beside one's own. */
  readonly theirs: Theirs | News | null;

  constructor(code: ErrorCode, message: string, more: { fields?: FieldErrors; theirs?: Theirs | News } = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.fields = more.fields ?? {};
    this.theirs = more.theirs ?? null;
  }
}

export const notFound = (what: string) => new AppError("NOT_FOUND", `There is no such ${what}.`);

export const invalid = (field: string, message: string) =>
  new AppError("INVALID", "Some fields need attention.", { fields: { [field]: [message] } });
