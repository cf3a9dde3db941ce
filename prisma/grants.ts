import pg from "pg";

/** Written once: not even the application can change or remove these rows. */
const KEPT = [
  "change",
  "claim_version",
  "citation_version",
  "quotation_version",
  "source_version",
  "ruling",
  "ruling_evidence",
  "appeal",
  "dispute_position",
  "dispute_position_evidence",
  "proposal",
  "document_version",
  "paragraph",
];

/** Columns of kept rows that may be filled in later: a version's text, when somebody who has it attaches it. */
const FILLED_LATER: Record<string, string> = { document_version: "text" };

/**
 * The only rows that are removed: a citation's estimate and the parts of a quotation, when others take
 * their place, attempts once they no longer count, links and registrations that were used or have expired, what
 * says that a text is hidden, when it is shown again, imports that were thrown away, and what is theirs alone of somebody who deletes their account.
 */
const REPLACED = [
  "estimate",
  "rendering",
  "quotation_finding",
  "finding_citation",
  "trail_link",
  "rate_limit",
  "password_link",
  "email_change",
  "second_factor",
  "recovery_code",
  "registration",
  "hidden_text",
  "source_identifier",
  "lookup_answer",
  "import",
  "import_entry",
  "import_key",
  "linked_account",
  "follow",
  "inbox",
  "mail_out",
];

/** Written by a trigger with the owner's rights: whoever could write them could hide what is missing. */
const TOLD = ["chain_head"];

/** Not the application's business. */
const HIDDEN = ["_prisma_migrations"];

/**
 * Gives the role that the application connects as what its verbs need, and no more: it owns nothing,
 * reads everything, never rewrites history. Repeating it is harmless; run it after every migration,
 * as the owner of the tables.
 */
export async function grantToApp(ownerUrl: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const to = client.escapeIdentifier(role);
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    const statements = rows.map(({ name }) => {
      const table = client.escapeIdentifier(name);
      const rights = rightsOn(name);
      return `REVOKE ALL ON ${table} FROM ${to}; ${rights === "" ? "" : `GRANT ${rights} ON ${table} TO ${to};`}`;
    });
    await client.query(
      `BEGIN; GRANT USAGE ON SCHEMA public TO ${to}; GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${to};
       ${statements.join("\n")} COMMIT;`,
    );
  } finally {
    await client.end();
  }
}

function rightsOn(table: string): string {
  if (HIDDEN.includes(table)) return "";
  if (TOLD.includes(table)) return "SELECT";
  const later = FILLED_LATER[table];
  if (KEPT.includes(table)) return later === undefined ? "SELECT, INSERT" : `SELECT, INSERT, UPDATE (${later})`;
  if (REPLACED.includes(table)) return "SELECT, INSERT, UPDATE, DELETE";
  return "SELECT, INSERT, UPDATE";
}
