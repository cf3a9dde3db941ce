-- What somebody sent to get an account, until they show that the address is theirs or an admin confirms it.
-- A row that was confirmed, refused or has expired is removed.

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "display_name" VARCHAR(80) NOT NULL,
    "handle" VARCHAR(40) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "password_hash" TEXT NOT NULL,
    "invitation_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "registration_token_hash_key" ON "registration"("token_hash");

-- CreateIndex
CREATE INDEX "registration_email_idx" ON "registration"("email");

-- CreateIndex
CREATE INDEX "registration_invitation_id_idx" ON "registration"("invitation_id");

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE registration
  ADD CONSTRAINT registration_expires_later CHECK (expires_at > created_at);
