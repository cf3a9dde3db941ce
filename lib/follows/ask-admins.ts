import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { mailWay } from "@/lib/mail";

/**
 * Writes down one mail for each admin about the disputes of these numbers, which nobody may rule on; `sendFollowMails`
 * sends it. About each dispute an admin is asked once, whatever comes of it. Nothing where no mail leaves.
 */
export async function askAdmins(stuck: readonly number[]): Promise<void> {
  if (stuck.length === 0 || mailWay() === "NONE") return;
  await db().$transaction(async (tx) => {
    // Held until the end: of two runs at once, the second sees whom the first has asked.
    const admins = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM person WHERE role = 'ADMIN' AND suspended_at IS NULL AND email IS NOT NULL
      ORDER BY id FOR NO KEY UPDATE`;
    const asked = await tx.mailOut.findMany({
      where: { personId: { in: admins.map(({ id }) => id) }, disputes: { isEmpty: false } },
      select: { personId: true, disputes: true },
    });
    const data = admins.flatMap(({ id: personId }) => {
      const before = asked.filter((mail) => mail.personId === personId).flatMap((mail) => mail.disputes);
      const disputes = stuck.filter((number) => !before.includes(number));
      return disputes.length === 0 ? [] : [{ id: newId(), personId, disputes }];
    });
    await tx.mailOut.createMany({ data });
  });
}
