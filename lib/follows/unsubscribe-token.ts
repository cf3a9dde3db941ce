import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** What a link in a mail stops: one follow by its id, or all mail to the person of that id. */
export interface Unsubscription {
  what: "follow" | "mail";
  id: string;
}

const LETTER = { follow: "f", mail: "m" } as const;

/** Signed with a key that is made of the site's secret for this use alone. */
function sign(words: string, secret: string): string {
  const key = createHmac("sha256", secret).update("links that stop mails").digest();
  return createHmac("sha256", key).update(words).digest("base64url");
}

/** The last part of the link. It stands as long as the secret does: an old mail must still let people stop. */
export function unsubscribeToken({ what, id }: Unsubscription, secret: string): string {
  const words = `${LETTER[what]}.${id}`;
  return `${words}.${sign(words, secret)}`;
}

/** What a token names; null when it was altered or made up. Takes the same time for every wrong signature. */
export function readUnsubscribeToken(token: string, secret: string): Unsubscription | null {
  const [letter = "", id = "", signature = "", ...more] = token.split(".");
  const what = letter === LETTER.follow ? "follow" : letter === LETTER.mail ? "mail" : null;
  if (what === null || more.length > 0 || !z.uuid().safeParse(id).success) return null;
  const [expected, actual] = [Buffer.from(sign(`${letter}.${id}`, secret)), Buffer.from(signature)];
  return actual.length === expected.length && timingSafeEqual(actual, expected) ? { what, id } : null;
}
