-- The tables of schema.prisma. What Prisma cannot say (checks, triggers, search) follows in the next files.

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('READER', 'EDITOR', 'MODERATOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "Rights" AS ENUM ('PUBLIC', 'MEMBERS', 'PRIVATE_COPY');

-- CreateEnum
CREATE TYPE "ClaimType" AS ENUM ('QUANTITY', 'QUOTATION', 'ATTRIBUTION', 'EVENT', 'RELATION', 'CHARACTERISATION', 'BIOGRAPHY', 'WORK', 'EVALUATION');

-- CreateEnum
CREATE TYPE "Checkability" AS ENUM ('YES', 'PARTLY', 'NO');

-- CreateEnum
CREATE TYPE "Comparator" AS ENUM ('EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'BETWEEN');

-- CreateEnum
CREATE TYPE "Cause" AS ENUM ('ALL_CAUSES', 'EXECUTION', 'FAMINE', 'CAMP_OR_PRISON', 'DEPORTATION', 'COMBAT', 'EXCESS_MORTALITY', 'OTHER', 'UNSTATED');

-- CreateEnum
CREATE TYPE "Method" AS ENUM ('ARCHIVAL_COUNT', 'NAME_LIST', 'CENSUS_DEMOGRAPHY', 'SURVEY', 'MODEL', 'EXTRAPOLATION', 'EYEWITNESS', 'OFFICIAL_STATEMENT', 'UNSTATED');

-- CreateEnum
CREATE TYPE "SourceHealth" AS ENUM ('OK', 'RETRACTED', 'CORRECTED', 'DEAD_LINK', 'SUPERSEDED', 'FORGED');

-- CreateEnum
CREATE TYPE "Saw" AS ENUM ('FULL_TEXT', 'EXCERPT', 'ABSTRACT', 'QUOTED_ELSEWHERE', 'TITLE_PAGE', 'NOTHING');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('SUPPORTS', 'DISPUTES', 'QUALIFIES', 'ORIGIN', 'CONTEXT');

-- CreateEnum
CREATE TYPE "SourceRole" AS ENUM ('PRIMARY', 'SECONDARY', 'TERTIARY', 'UNSTATED');

-- CreateEnum
CREATE TYPE "Reliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "CheckFinding" AS ENUM ('SAYS_SO', 'NOT_FOUND', 'DOES_NOT_SAY_SO');

-- CreateEnum
CREATE TYPE "Evidence" AS ENUM ('LIMITED', 'MEDIUM', 'ROBUST');

-- CreateEnum
CREATE TYPE "Agreement" AS ENUM ('LOW', 'MEDIUM', 'HIGH');

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH');

-- CreateEnum
CREATE TYPE "Relation" AS ENUM ('CONSISTENT', 'PARTLY_CONSISTENT', 'INCONSISTENT', 'UNRESOLVED');

-- CreateEnum
CREATE TYPE "Lowering" AS ENUM ('PARTISAN_SOURCES', 'SOURCES_CONTRADICT', 'INDIRECT', 'IMPRECISE', 'ARCHIVES_CLOSED_OR_LOST');

-- CreateEnum
CREATE TYPE "DisputeReason" AS ENUM ('SOURCE_DOES_NOT_SAY_SO', 'WEAK_SOURCE', 'SOURCE_UNRELIABLE', 'COUNTER_EVIDENCE_IGNORED', 'SCOPE_MISMATCH', 'MISQUOTED', 'MISTRANSLATED', 'MISATTRIBUTED', 'OUT_OF_CONTEXT', 'OUTDATED', 'NOT_INDEPENDENT', 'STANCE_WRONG', 'CONFIDENCE_WRONG', 'ANCHOR_WRONG', 'NOT_A_CLAIM', 'COMPOUND_CLAIM', 'DUPLICATE', 'UNCLEAR', 'BIASED_WORDING');

-- CreateEnum
CREATE TYPE "DisputeState" AS ENUM ('OPEN', 'UNDER_REVIEW', 'CLOSED', 'APPEALED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('UPHELD_AS_IS', 'REWORDED', 'SPLIT', 'MERGED', 'EVIDENCE_ADDED', 'EVIDENCE_REMOVED', 'STANCE_CHANGED', 'CONFIDENCE_CHANGED', 'ANCHOR_FIXED', 'RECORDED_AS_CONTESTED', 'REJECTED_OUT_OF_SCOPE', 'DEFERRED_PENDING_SOURCE');

-- CreateEnum
CREATE TYPE "DisputeTarget" AS ENUM ('CLAIM', 'CITATION', 'NOTE');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "handle" VARCHAR(40) NOT NULL,
    "display_name" VARCHAR(80) NOT NULL,
    "email" VARCHAR(254),
    "password_hash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'READER',
    "about" VARCHAR(600) NOT NULL DEFAULT '',
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "suspended_at" TIMESTAMPTZ(3),
    "suspension_reason" VARCHAR(2000),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "linked_account" (
    "provider" VARCHAR(40) NOT NULL,
    "provider_account_id" VARCHAR(255) NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "linked_account_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "role" "Role" NOT NULL,
    "note" VARCHAR(200) NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_by_id" UUID,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "slug" VARCHAR(80) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "kind" VARCHAR(80) NOT NULL,
    "language" VARCHAR(35) NOT NULL,
    "description" VARCHAR(2000) NOT NULL,
    "provenance" TEXT[],
    "rights" "Rights" NOT NULL,
    "quoted_in_id" UUID,
    "quoted_in_paragraph" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_version" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "characters" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paragraph" (
    "document_version_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "precis" VARCHAR(2000) NOT NULL,

    CONSTRAINT "paragraph_pkey" PRIMARY KEY ("document_version_id","number")
);

-- CreateTable
CREATE TABLE "voice" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "key" VARCHAR(60) NOT NULL,
    "label" VARCHAR(120) NOT NULL,
    "description" VARCHAR(400) NOT NULL,

    CONSTRAINT "voice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "slug" VARCHAR(80) NOT NULL,
    "statement" VARCHAR(500) NOT NULL,
    "type" "ClaimType" NOT NULL,
    "checkability" "Checkability" NOT NULL,
    "note" VARCHAR(2000) NOT NULL DEFAULT '',
    "showcase" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "evidence_version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" VARCHAR(2000),

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_version" (
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statement" VARCHAR(500) NOT NULL,
    "type" "ClaimType" NOT NULL,
    "checkability" "Checkability" NOT NULL,
    "note" VARCHAR(2000) NOT NULL,
    "reason" VARCHAR(2000) NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_version_pkey" PRIMARY KEY ("claim_id","number")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "document_version_id" UUID NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "quote" VARCHAR(400) NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "voice_id" UUID NOT NULL,
    "chain" TEXT[],

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "estimate" (
    "id" UUID NOT NULL,
    "claim_id" UUID,
    "citation_id" UUID,
    "low" DECIMAL(20,4),
    "best" DECIMAL(20,4),
    "high" DECIMAL(20,4),
    "comparator" "Comparator" NOT NULL,
    "unit" VARCHAR(80) NOT NULL,
    "counted" VARCHAR(300) NOT NULL,
    "period" VARCHAR(60),
    "period_text" VARCHAR(120) NOT NULL DEFAULT '',
    "place" VARCHAR(160) NOT NULL,
    "cause" "Cause" NOT NULL DEFAULT 'UNSTATED',
    "method" "Method" NOT NULL DEFAULT 'UNSTATED',
    "qualifier" VARCHAR(200) NOT NULL DEFAULT '',

    CONSTRAINT "estimate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quotation" (
    "claim_id" UUID NOT NULL,
    "said_by" VARCHAR(160) NOT NULL,
    "as_given" VARCHAR(1000) NOT NULL,
    "original_language" VARCHAR(35) NOT NULL,
    "original_wording" VARCHAR(1000),
    "origin_author" VARCHAR(160),
    "origin_work" VARCHAR(300),
    "origin_date" VARCHAR(60),
    "origin_locator" VARCHAR(200),
    "translation_note" VARCHAR(1000) NOT NULL DEFAULT '',
    "fidelity_note" VARCHAR(1000) NOT NULL DEFAULT '',

    CONSTRAINT "quotation_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "slug" VARCHAR(80) NOT NULL,
    "csl" JSONB NOT NULL,
    "type" VARCHAR(40) NOT NULL,
    "reference" VARCHAR(2000) NOT NULL,
    "title" VARCHAR(500) NOT NULL,
    "authors" VARCHAR(600) NOT NULL,
    "year" INTEGER,
    "url" VARCHAR(2000),
    "doi" VARCHAR(200),
    "isbn" VARCHAR(20),
    "language" VARCHAR(35),
    "note" VARCHAR(2000) NOT NULL DEFAULT '',
    "health" "SourceHealth" NOT NULL DEFAULT 'OK',
    "seen" "Saw" NOT NULL DEFAULT 'NOTHING',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" VARCHAR(2000),

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sighting" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "address" VARCHAR(2000) NOT NULL,
    "saw" VARCHAR(1000) NOT NULL,

    CONSTRAINT "sighting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "stance" "Stance" NOT NULL,
    "locator_label" VARCHAR(20),
    "locator" VARCHAR(120),
    "bears_on" VARCHAR(200) NOT NULL DEFAULT '',
    "summary" VARCHAR(1500) NOT NULL,
    "excerpt" VARCHAR(1500) NOT NULL DEFAULT '',
    "excerpt_language" VARCHAR(35),
    "excerpt_translation" VARCHAR(1500) NOT NULL DEFAULT '',
    "role" "SourceRole" NOT NULL DEFAULT 'UNSTATED',
    "reliability" "Reliability" NOT NULL DEFAULT 'F',
    "credibility" INTEGER NOT NULL DEFAULT 6,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" VARCHAR(2000),

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation_version" (
    "citation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" VARCHAR(2000) NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "citation_version_pkey" PRIMARY KEY ("citation_id","number")
);

-- CreateTable
CREATE TABLE "citation_check" (
    "id" UUID NOT NULL,
    "citation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "saw" "Saw" NOT NULL,
    "finding" "CheckFinding" NOT NULL,
    "note" VARCHAR(1000) NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "citation_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confidence_note" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "finding" VARCHAR(500) NOT NULL,
    "evidence" "Evidence" NOT NULL,
    "agreement" "Agreement" NOT NULL,
    "level" "Level" NOT NULL,
    "level_reason" VARCHAR(500) NOT NULL DEFAULT '',
    "relation" "Relation" NOT NULL,
    "relation_note" VARCHAR(300) NOT NULL,
    "lowered_because" "Lowering"[],
    "reasons" VARCHAR(3000) NOT NULL,
    "evidence_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaces_id" UUID,
    "replaced_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" VARCHAR(2000),

    CONSTRAINT "confidence_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "claim_id" UUID NOT NULL,
    "target" "DisputeTarget" NOT NULL,
    "citation_id" UUID,
    "note_id" UUID,
    "target_version" INTEGER NOT NULL,
    "reasons" "DisputeReason"[],
    "question" VARCHAR(300) NOT NULL,
    "position" VARCHAR(3000) NOT NULL,
    "state" "DisputeState" NOT NULL DEFAULT 'OPEN',
    "example" BOOLEAN NOT NULL DEFAULT false,
    "opened_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_by_id" UUID,
    "taken_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute_comment" (
    "id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "body" VARCHAR(3000) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" VARCHAR(2000),

    CONSTRAINT "dispute_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ruling" (
    "dispute_id" UUID NOT NULL,
    "moderator_id" UUID NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "reasons" VARCHAR(3000) NOT NULL,
    "reopen_if" VARCHAR(500) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ruling_pkey" PRIMARY KEY ("dispute_id")
);

-- CreateTable
CREATE TABLE "change" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "verb" VARCHAR(40) NOT NULL,
    "detail" JSONB NOT NULL,
    "request_key" UUID,
    "claim_id" UUID,
    "source_id" UUID,
    "citation_id" UUID,
    "note_id" UUID,
    "dispute_id" UUID,
    "comment_id" UUID,
    "document_id" UUID,
    "subject_id" UUID,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_handle_key" ON "person"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "linked_account_person_id_idx" ON "linked_account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_created_by_id_idx" ON "invitation"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_slug_key" ON "document"("slug");

-- CreateIndex
CREATE INDEX "document_quoted_in_id_idx" ON "document"("quoted_in_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_version_document_id_number_key" ON "document_version"("document_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "voice_document_id_key_key" ON "voice"("document_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "claim_slug_key" ON "claim"("slug");

-- CreateIndex
CREATE INDEX "claim_position_idx" ON "claim"("position");

-- CreateIndex
CREATE INDEX "claim_created_by_id_idx" ON "claim"("created_by_id");

-- CreateIndex
CREATE INDEX "claim_version_person_id_idx" ON "claim_version"("person_id");

-- CreateIndex
CREATE INDEX "occurrence_document_version_id_start_idx" ON "occurrence"("document_version_id", "start");

-- CreateIndex
CREATE INDEX "occurrence_voice_id_idx" ON "occurrence"("voice_id");

-- CreateIndex
CREATE UNIQUE INDEX "occurrence_claim_id_document_version_id_start_end_key" ON "occurrence"("claim_id", "document_version_id", "start", "end");

-- CreateIndex
CREATE UNIQUE INDEX "estimate_claim_id_key" ON "estimate"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "estimate_citation_id_key" ON "estimate"("citation_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE INDEX "source_created_by_id_idx" ON "source"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "sighting_source_id_position_key" ON "sighting"("source_id", "position");

-- CreateIndex
CREATE INDEX "citation_claim_id_idx" ON "citation"("claim_id");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");

-- CreateIndex
CREATE INDEX "citation_created_by_id_idx" ON "citation"("created_by_id");

-- CreateIndex
CREATE INDEX "citation_version_person_id_idx" ON "citation_version"("person_id");

-- CreateIndex
CREATE INDEX "citation_check_person_id_idx" ON "citation_check"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "citation_check_citation_id_person_id_key" ON "citation_check"("citation_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "confidence_note_replaces_id_key" ON "confidence_note"("replaces_id");

-- CreateIndex
CREATE INDEX "confidence_note_claim_id_idx" ON "confidence_note"("claim_id");

-- CreateIndex
CREATE INDEX "confidence_note_person_id_idx" ON "confidence_note"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_number_key" ON "dispute"("number");

-- CreateIndex
CREATE INDEX "dispute_claim_id_idx" ON "dispute"("claim_id");

-- CreateIndex
CREATE INDEX "dispute_state_created_at_idx" ON "dispute"("state", "created_at");

-- CreateIndex
CREATE INDEX "dispute_citation_id_idx" ON "dispute"("citation_id");

-- CreateIndex
CREATE INDEX "dispute_note_id_idx" ON "dispute"("note_id");

-- CreateIndex
CREATE INDEX "dispute_opened_by_id_idx" ON "dispute"("opened_by_id");

-- CreateIndex
CREATE INDEX "dispute_comment_dispute_id_created_at_idx" ON "dispute_comment"("dispute_id", "created_at");

-- CreateIndex
CREATE INDEX "dispute_comment_person_id_idx" ON "dispute_comment"("person_id");

-- CreateIndex
CREATE INDEX "ruling_moderator_id_idx" ON "ruling"("moderator_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_request_key_key" ON "change"("request_key");

-- CreateIndex
CREATE INDEX "change_id_idx" ON "change"("id" DESC);

-- CreateIndex
CREATE INDEX "change_claim_id_id_idx" ON "change"("claim_id", "id" DESC);

-- CreateIndex
CREATE INDEX "change_person_id_id_idx" ON "change"("person_id", "id" DESC);

-- CreateIndex
CREATE INDEX "change_dispute_id_idx" ON "change"("dispute_id");

-- CreateIndex
CREATE INDEX "change_source_id_idx" ON "change"("source_id");

-- CreateIndex
CREATE INDEX "change_citation_id_idx" ON "change"("citation_id");

-- CreateIndex
CREATE INDEX "change_subject_id_idx" ON "change"("subject_id");

-- AddForeignKey
ALTER TABLE "linked_account" ADD CONSTRAINT "linked_account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_by_id_fkey" FOREIGN KEY ("used_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_quoted_in_id_fkey" FOREIGN KEY ("quoted_in_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_document_version_id_fkey" FOREIGN KEY ("document_version_id") REFERENCES "document_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice" ADD CONSTRAINT "voice_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_version" ADD CONSTRAINT "claim_version_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_version" ADD CONSTRAINT "claim_version_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_document_version_id_fkey" FOREIGN KEY ("document_version_id") REFERENCES "document_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_document_version_id_paragraph_fkey" FOREIGN KEY ("document_version_id", "paragraph") REFERENCES "paragraph"("document_version_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_voice_id_fkey" FOREIGN KEY ("voice_id") REFERENCES "voice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation" ADD CONSTRAINT "quotation_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sighting" ADD CONSTRAINT "sighting_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_version" ADD CONSTRAINT "citation_version_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_version" ADD CONSTRAINT "citation_version_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_check" ADD CONSTRAINT "citation_check_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation_check" ADD CONSTRAINT "citation_check_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confidence_note" ADD CONSTRAINT "confidence_note_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confidence_note" ADD CONSTRAINT "confidence_note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confidence_note" ADD CONSTRAINT "confidence_note_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "confidence_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "confidence_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_comment" ADD CONSTRAINT "dispute_comment_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_comment" ADD CONSTRAINT "dispute_comment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_moderator_id_fkey" FOREIGN KEY ("moderator_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_citation_id_fkey" FOREIGN KEY ("citation_id") REFERENCES "citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "confidence_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "dispute_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
