import type { z } from "zod";
import { type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { repeatedDeed } from "@/lib/history/repeated";
import { demand } from "@/lib/policy";
import { canSetNoticeAside } from "@/lib/source-policy";
import { lockSource } from "@/lib/sources/load";
import { type Revised, claimsCiting } from "@/lib/sources/revise";
import { type Actor, transact } from "@/lib/transact";
import type { noticeDeedInput } from "./schema";
import { settleNotices } from "./settle";

type Input = z.infer<typeof noticeDeedInput>;

/**
 * Has a notice count no more: it is about something else, or wrong. It stays on record, with the reason.
 * @throws AppError FORBIDDEN below editor or when the source is withdrawn; NOT_FOUND; CONFLICT when it is set aside
 *   already. Records `source.notice-set-aside`, and `citation.flagged` where the state became another.
 */
export const setNoticeAside = (actor: Actor, input: Input): Promise<Revised> => decide(actor, input, true);

/** The way back: has it count again. @throws as `setNoticeAside`. Records `source.notice-counted`. */
export const countNotice = (actor: Actor, input: Input): Promise<Revised> => decide(actor, input, false);

async function decide(actor: Actor, { noticeId, reason, requestKey }: Input, aside: boolean): Promise<Revised> {
  return transact(actor, async (tx, person) => {
    const { slug } = await sourceOf(tx, noticeId);
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.source) return { slug, claims: await claimsCiting(tx, slug) };

    const source = await lockSource(tx, slug);
    demand(canSetNoticeAside(person, source));
    const { setAsideAt, nature } = await tx.sourceNotice.findUniqueOrThrow({ where: { id: noticeId } });
    if ((setAsideAt !== null) === aside) {
      throw new AppError("CONFLICT", aside ? "This notice is set aside already." : "This notice counts already.");
    }
    const data = aside
      ? { setAsideAt: new Date(), setAsideReason: reason }
      : { setAsideAt: null, setAsideReason: null };
    await tx.sourceNotice.update({ where: { id: noticeId }, data });
    await settleNotices(tx, person, {
      source,
      requestKey,
      told: (change) => ({
        verb: aside ? "source.notice-set-aside" : "source.notice-counted",
        sourceId: source.id,
        detail: { nature, ...change, reason },
      }),
    });
    return { slug, claims: await claimsCiting(tx, slug) };
  });
}

async function sourceOf(tx: Tx, noticeId: string) {
  const notice = await tx.sourceNotice.findUnique({
    where: { id: noticeId },
    select: { source: { select: { slug: true } } },
  });
  if (!notice) throw notFound("notice");
  return notice.source;
}
