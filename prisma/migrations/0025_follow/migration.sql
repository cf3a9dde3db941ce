-- What people follow, what they have read of it, and what is to be told them by mail.

-- CreateEnum
CREATE TYPE "MailRhythm" AS ENUM ('NONE', 'DAILY', 'IMMEDIATELY');

-- CreateTable
CREATE TABLE "follow" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "claim_id" UUID,
    "document_id" UUID,
    "source_id" UUID,
    "subject_id" UUID,
    "dispute_id" UUID,
    "since" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "follow_one_thing" CHECK (num_nonnulls("claim_id", "document_id", "source_id", "subject_id", "dispute_id") = 1),
    CONSTRAINT "follow_somebody_else" CHECK ("subject_id" IS DISTINCT FROM "person_id")
);

-- CreateTable
CREATE TABLE "inbox" (
    "person_id" UUID NOT NULL,
    "read_to" UUID,
    "rhythm" "MailRhythm" NOT NULL DEFAULT 'NONE',
    "mailed_to" UUID,
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("person_id"),
    CONSTRAINT "inbox_mail_begins_somewhere" CHECK ("rhythm" = 'NONE' OR ("mailed_to" IS NOT NULL AND "mailed_at" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "mail_out" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "after" UUID NOT NULL,
    "upto" UUID NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "try_after" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_out_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "follow_person_id_claim_id_key" ON "follow"("person_id", "claim_id");
CREATE UNIQUE INDEX "follow_person_id_document_id_key" ON "follow"("person_id", "document_id");
CREATE UNIQUE INDEX "follow_person_id_source_id_key" ON "follow"("person_id", "source_id");
CREATE UNIQUE INDEX "follow_person_id_subject_id_key" ON "follow"("person_id", "subject_id");
CREATE UNIQUE INDEX "follow_person_id_dispute_id_key" ON "follow"("person_id", "dispute_id");
CREATE INDEX "mail_out_sent_at_try_after_idx" ON "mail_out"("sent_at", "try_after");
CREATE INDEX "mail_out_person_id_idx" ON "mail_out"("person_id");

-- The inbox reads the newest changes of each thing that somebody follows.
CREATE INDEX "change_dispute_id_id_idx" ON "change"("dispute_id", "id" DESC);
CREATE INDEX "change_source_id_id_idx" ON "change"("source_id", "id" DESC);
CREATE INDEX "change_document_id_id_idx" ON "change"("document_id", "id" DESC);
-- They serve for these as well.
DROP INDEX "change_dispute_id_idx";
DROP INDEX "change_source_id_idx";

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "follow" ADD CONSTRAINT "follow_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "follow" ADD CONSTRAINT "follow_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "follow" ADD CONSTRAINT "follow_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "follow" ADD CONSTRAINT "follow_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "follow" ADD CONSTRAINT "follow_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mail_out" ADD CONSTRAINT "mail_out_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
