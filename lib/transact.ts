import { z } from "zod";
import { db, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ActingPerson } from "@/lib/policy";
import { SECOND_FACTOR_MISSING, needsSecondFactor } from "@/lib/second-factor-rule";

/** Who acts. `epoch` is the session's; absent for the command line and the corpus. */
export interface Actor {
  personId: string;
  epoch?: number;
}

/** Where the driver adapter puts what kind of fault it was and the name of the constraint. */
const driverFault = z.object({
  driverAdapterError: z.object({
    cause: z.object({ kind: z.string(), constraint: z.object({ index: z.string() }).optional().catch(undefined) }),
  }),
});

/** Unique constraints and what their breach means to a person. */
const CONFLICTS: Record<string, string> = {
  citation_once: "This source is already attached to this claim with this stance. Revise that citation instead.",
  citation_no_circle: "What it is to repeat repeats it already. Choose another citation, or none.",
  confidence_note_one_current: "You have a current note on this claim already. Replace that one.",
  person_email_key: "There is an account with this e-mail address. Sign in, or use another address.",
  person_handle_key: "This handle is taken. Choose another.",
  linked_account_pkey: "This account elsewhere is linked to an account here already.",
  document_slug_key: "There is a document at this address already. Choose another short name.",
  occurrence_claim_id_document_version_id_start_end_key: "This claim stands at this place already.",
  claim_slug_key: "There is a claim at this address already. Choose another short name.",
  source_identifier_once:
    "Another source with one of these identifiers was added in the meantime. Look for it in the library.",
  scan_once: "This very file is a page scan of this source already.",
  source_slug_key: "There is a source at this address already.",
  ruling_pkey: "This dispute has been ruled on in the meantime.",
  ruling_answers_an_appeal: "This dispute has been ruled on in the meantime.",
  dispute_course: "Somebody else dealt with this dispute in the meantime. Load the page again.",
  appeal_pkey: "There was an appeal already. The second ruling is the last.",
  appeal_in_time: "An appeal comes within 30 days of the ruling.",
  report_once: "You have reported this already. It waits for a moderator.",
  proposal_decided_once: "Somebody decided on this proposal in the meantime. Load the page again.",
  proposal_decided_by_another: "Nobody decides on their own proposal.",
  ruling_by_someone_else: "Nobody rules on their own work.",
  change_request_key_key: "This form was used for something else before. Load the page again.",
  never_rewritten: "What is signed or recorded is never rewritten.",
};

/** The field of the form that such a constraint is about, where there is one. */
const FIELD_OF: Record<string, string> = {
  citation_no_circle: "content.derivesFrom",
  scan_once: "file",
  person_email_key: "email",
  person_handle_key: "handle",
};

/**
 * Runs a verb: opens a transaction, reads the acting person as they are now (role and
 * suspension are never taken from a session), and hands both to the work.
 * @throws AppError UNAUTHENTICATED when the person is gone or the session has been ended;
 *   CONFLICT when a constraint decides against it. Nothing is written then.
 */
export async function transact<R>(actor: Actor, work: (tx: Tx, person: ActingPerson) => Promise<R>): Promise<R> {
  let isHeld = false;
  try {
    return await transactUnsigned(async (tx) => {
      const { held, ...person } = await loadActingPerson(tx, actor);
      isHeld = held;
      return work(tx, person);
    });
  } catch (error) {
    // Their role might have done. What else is in the way is told too: it may be all there is.
    if (isHeld && error instanceof AppError && error.code === "FORBIDDEN") {
      throw new AppError("FORBIDDEN", `${error.message} ${SECOND_FACTOR_MISSING}`);
    }
    throw error;
  }
}

/**
 * As `transact`, for the few deeds that come before there is an actor: joining and signing in.
 * @throws AppError CONFLICT when a constraint decides against it. Nothing is written then.
 */
export async function transactUnsigned<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(work, { maxWait: 10_000, timeout: 20_000 });
    } catch (error) {
      if (attempt === ATTEMPTS || !isWorthAnother(error)) throw translate(error);
    }
  }
}

const ATTEMPTS = 3;

const TAKEN_MEANWHILE = ["change_request_key_key", "document_slug_key", "claim_slug_key", "source_slug_key"];

/** Lost to another deed at the same moment, which by now is done and will be seen. */
function isWorthAnother(error: unknown): boolean {
  // The same form arrived twice, another took the address that was free a moment ago, or two deeds waited
  // for each other and PostgreSQL ended this one (Prisma has its own code for that, except after raw SQL).
  return (
    TAKEN_MEANWHILE.includes(brokenConstraint(error) ?? "") ||
    faultOf(error)?.kind === "TransactionWriteConflict" ||
    (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034")
  );
}

/** `held`: in a session, with a role that needs a second factor, and without one; then they act as an editor. */
async function loadActingPerson(tx: Tx, actor: Actor): Promise<ActingPerson & { held: boolean }> {
  // FOR SHARE: a suspension or a change of role waits for this deed, or this deed sees it.
  const [row] = await tx.$queryRaw<(ActingPerson & { epoch: number; guarded: boolean })[]>`
    SELECT id, role::text AS role, suspended_at IS NOT NULL AS suspended, session_epoch AS epoch,
           EXISTS (SELECT 1 FROM second_factor f WHERE f.person_id = person.id AND f.confirmed_at IS NOT NULL) AS guarded
    FROM person WHERE id = ${actor.personId}::uuid AND deleted_at IS NULL FOR SHARE`;
  if (!row || (actor.epoch !== undefined && actor.epoch !== row.epoch)) {
    throw new AppError("UNAUTHENTICATED", "Your session has ended. Sign in again; what you typed is kept.");
  }
  const { epoch: _epoch, guarded, ...person } = row;
  if (actor.epoch === undefined) return { ...person, held: false };
  const held = !guarded && needsSecondFactor(person.role);
  return { ...person, role: held ? "EDITOR" : person.role, inSession: true, held };
}

function translate(error: unknown): unknown {
  const constraint = brokenConstraint(error);
  if (constraint === null) return error;
  const message = CONFLICTS[constraint];
  if (message === undefined) return error;
  const field = FIELD_OF[constraint];
  return new AppError("CONFLICT", message, field === undefined ? {} : { fields: { [field]: [message] } });
}

/** Name of the constraint or unique index that PostgreSQL reports as broken, null for any other error. */
export const brokenConstraint = (error: unknown): string | null => faultOf(error)?.constraint?.index ?? null;

function faultOf(error: unknown) {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  return driverFault.safeParse(error.meta).data?.driverAdapterError.cause;
}
