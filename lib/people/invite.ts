import { createHash, randomBytes } from "node:crypto";
import type { z } from "zod";
import { AppError, notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canInvite, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import type { inviteInput, revokeInvitationInput } from "./schema";
import { INVITATION_DAYS } from "./vocabulary";

/** What is kept of the secret in an invitation's link. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/**
 * Makes a link that lets one person become an editor, and returns its secret, which is kept nowhere.
 * @throws AppError FORBIDDEN below admin; CONFLICT for a form that was sent before. Records `invitation.made`.
 */
export async function invite(actor: Actor, input: z.infer<typeof inviteInput>): Promise<{ token: string }> {
  return transact(actor, async (tx, person) => {
    if (await repeatedDeed(tx, person, input.requestKey)) {
      throw new AppError("CONFLICT", "This invitation was made a moment ago, and its link is shown once only.");
    }
    demand(canInvite(person));
    const token = randomBytes(32).toString("base64url");
    const now = Date.now();
    const invitation = {
      id: newId(),
      tokenHash: hashOfToken(token),
      role: "EDITOR" as const,
      note: input.note,
      createdById: person.id,
      createdAt: new Date(now),
      expiresAt: new Date(now + INVITATION_DAYS * 24 * 60 * 60 * 1000),
    };
    await tx.invitation.create({ data: invitation });
    const detail = { invitationId: invitation.id, role: invitation.role };
    await record(tx, person, { verb: "invitation.made", detail }, input.requestKey);
    return { token };
  });
}

/**
 * Makes a link worthless that nobody has used.
 * @throws AppError FORBIDDEN below admin; NOT_FOUND for an unknown invitation; CONFLICT when it was used or revoked
 *   meanwhile. Records `invitation.revoked`.
 */
export async function revokeInvitation(actor: Actor, input: z.infer<typeof revokeInvitationInput>): Promise<void> {
  await transact(actor, async (tx, person) => {
    demand(canInvite(person));
    const { invitationId } = input;
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, usedById: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) {
      const there = await tx.invitation.findUnique({ where: { id: invitationId }, select: { usedById: true } });
      if (!there) throw notFound("invitation");
      throw new AppError("CONFLICT", `This invitation has been ${there.usedById ? "used" : "revoked"} meanwhile.`);
    }
    await record(tx, person, { verb: "invitation.revoked", detail: { invitationId } });
  });
}
