import { sendFollowMails } from "@/lib/follows/send-mails";
import { withDatabase } from "../../../scripts/database.ts";

/** Deeds rest for half a minute before a mail tells them; here the clock of the one who sends is that much ahead. */
await withDatabase(async () => {
  await sendFollowMails(new Date(Date.now() + 31_000));
});
