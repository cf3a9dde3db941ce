import { findStuck } from "@/lib/disputes/queue";
import { askAdmins } from "@/lib/follows/ask-admins";
import { sendFollowMails } from "@/lib/follows/send-mails";
import { count } from "@/lib/format";
import { mailWay } from "@/lib/mail";
import { sendWarningMails } from "@/lib/reports/send-warnings";
import { withDatabase } from "./database.ts";
import { Sentence, runCommand, step } from "./terminal.ts";

const USAGE = `
  npm run mail -- send

  Sends the mails that are due: about what people follow, to admins about disputes that nobody may rule on, and
  warnings that a mail server refused before. Let a timer run it, every few minutes; several may run at once, beside
  the server.
`;

await runCommand(async () => {
  if (process.argv[2] !== "send" || process.argv.length > 3) throw new Sentence(USAGE.trim());
  await withDatabase(async () => {
    if (mailWay() === "NONE") throw new Sentence("No mail leaves here: SMTP_URL is not set.");
    await step("mail", "sending", async () => {
      await askAdmins(await findStuck());
      const [warnings, follows] = [await sendWarningMails(), await sendFollowMails()];
      const [sent, refused] = [warnings.sent + follows.sent, warnings.refused + follows.refused];
      return `${count(sent, "mail")} sent${refused === 0 ? "" : `, ${refused} refused and tried again later`}`;
    });
  });
});
