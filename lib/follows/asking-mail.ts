import { withFilter } from "@/lib/disputes/filters";
import { count } from "@/lib/format";
import type { Mail } from "@/lib/mail";
import { paths } from "@/lib/paths";

interface Asking {
  id: string;
  to: string;
  /** Numbers of the disputes, one at least. */
  disputes: readonly number[];
  /** The site's own address. */
  origin: string;
}

/** Asks an admin for somebody who may rule. Of the disputes it has only numbers: what people typed is left out. Pure. */
export function askingMail({ id, to, disputes, origin }: Asking): Mail {
  const full = (path: string) => new URL(path, origin).href;
  return {
    to,
    subject: `Variorum: nobody may rule on ${count(disputes.length, "dispute")}`,
    text: [
      `Every moderator had a hand in ${disputes.length === 1 ? "this dispute" : "each of these disputes"}, so that nobody may rule on ${disputes.length === 1 ? "it" : "them"}:`,
      disputes.map((number) => `- ${full(paths.dispute(number))}`).join("\n"),
      `An admin can make somebody a moderator who had none, on that person’s page. What waits like this is in the queue: ${full(withFilter(paths.queue(), { which: "nobody" }))}`,
      "--\nYou get this because you are an admin here. About each dispute you are asked once.\n",
    ].join("\n\n"),
    messageId: `<${id}@${new URL(origin).hostname}>`,
  };
}
