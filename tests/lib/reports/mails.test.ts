import { expect, test } from "vitest";
import { warningMail } from "@/lib/reports/mails";

const warning = {
  id: "w1",
  to: "ada@example.org",
  kind: "SPAM",
  path: "/people/ada",
  words: "Once is enough.\n\nThank you.",
  by: { handle: "mo", displayName: "Mo" },
  origin: "https://variorum.example",
} as const;

test("a warning says who may be answered: somebody, or whoever runs the site", () => {
  expect(warningMail({ ...warning, answerable: true }).text).toContain("answer this mail");
  expect(warningMail({ ...warning, answerable: false }).text).toContain("Nobody reads an answer to this mail");
});

test("a warning is the same mail each time it is sent, with the moderator's words as they are", () => {
  const mail = warningMail({ ...warning, answerable: false });
  expect(mail.messageId).toBe("<warning-w1@variorum.example>");
  expect(mail.text).toContain("\n    Once is enough.\n\n    Thank you.\n");
  expect(mail.text).toContain("https://variorum.example/people/ada");
});
