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

<<<<<<< HEAD
  Sends the mails about what people follow that are due, and warnings that a mail server refused before. Let a timer run it, every few minutes; several may
  run at once, beside the server.
=======
  Sends the mails that are due: about what people follow, and to admins about disputes that nobody may rule on.
  Let a timer run it, every few minutes; several may run at once, beside the server.
>>>>>>> 20776b1 (Ask admins for a moderator when nobody may rule on a dispute)
`;

await runCommand(async () => {
  if (process.argv[2] !== "send" || process.argv.length > 3) throw new Sentence(USAGE.trim());
  await withDatabase(async () => {
    if (mailWay() === "NONE") throw new Sentence("No mail leaves here: SMTP_URL is not set.");
    await step("mail", "sending", async () => {
<<<<<<< HEAD
      const [warnings, follows] = [await sendWarningMails(), await sendFollowMails()];
      const [sent, refused] = [warnings.sent + follows.sent, warnings.refused + follows.refused];
=======
      await askAdmins(await findStuck());
      const { sent, refused } = await sendFollowMails();
>>>>>>> 20776b1 (Ask admins for a moderator when nobody may rule on a dispute)
      return `${count(sent, "mail")} sent${refused === 0 ? "" : `, ${refused} refused and tried again later`}`;
    });
  });
});
