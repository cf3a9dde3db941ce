import { ROLES } from "@/lib/policy";
import { ME, type Row } from "./asking.ts";
import { claimRows } from "./claims.ts";
import { disputeRows } from "./disputes.ts";
import { evidenceRows } from "./evidence.ts";
import { personRows } from "./people.ts";
import { proposalRows } from "./proposals.ts";
import { reportRows } from "./reports.ts";
import { scanRows } from "./scans.ts";

/** The whole table, in the order of docs/permissions.md. */
export const TABLE: readonly Row[] = [
  ...claimRows,
  ...scanRows,
  ...evidenceRows,
  ...disputeRows,
  ...proposalRows,
  ...reportRows,
  ...personRows,
];

const spoken = (verb: string) =>
  verb.slice("can".length).replace(/(?!^)([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** The table as a page of the documentation, asked of the policy and not of what is expected of it. */
export function inWords(rows: readonly Row[]): string {
  const head = ["deed", "situation", ...ROLES.map((role) => role.toLowerCase())];
  const body = rows.map(({ verb, situation, ask }) => {
    const cells = ROLES.map((role) => (ask({ id: ME, role, suspended: false }).ok ? "yes" : "–"));
    return [spoken(verb), situation, ...cells];
  });
  const widths = head.map((name, column) =>
    Math.max(...[head, ...body].map((line) => line[column]?.length ?? 0), name.length),
  );
  const written = (line: string[]) => `| ${line.map((text, column) => text.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return `# Who may do what

Made of \`lib/policy.ts\`, \`lib/dispute-policy.ts\`, \`lib/proposal-policy.ts\`, \`lib/report-policy.ts\`, \`lib/merge-policy.ts\` and \`lib/scan-policy.ts\` by \`npm run permissions\`, and held to them by a test. Each line is a deed in one situation: the state of the thing, and what the person has to do with it. Whoever is not signed in may only read. A suspended person may only read and look after their own account.

${[written(head), written(widths.map((width) => "-".repeat(width))), ...body.map(written)].join("\n")}
`;
}
