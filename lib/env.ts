import { z } from "zod";

/** An empty variable counts as an absent one, as in most shells and unit files. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, "must start with postgresql://");

const webAddress = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: optional(postgresUrl),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  PUBLIC_URL: webAddress,
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")),
  MAIL_FROM: optional(z.string().max(200)),
  MAIL_TERMINAL: optional(z.literal("1", "must be 1 or not set")),
  REQUIRE_SECOND_FACTOR: optional(z.enum(["moderators", "admins"], "must be moderators, admins or not set")),
  LOOKUP_DOI: optional(webAddress),
  LOOKUP_CROSSREF: optional(webAddress),
  LOOKUP_OPENLIBRARY: optional(webAddress),
  LOOKUP_PUBMED: optional(webAddress),
  LOOKUP_ZOTERO: optional(webAddress),
  PRIVATE_HOSTS: optional(
    z.string().regex(/^[\w.:[\]-]+(,\s*[\w.:[\]-]+)*$/, "must be hosts with commas between them"),
  ),
  SCAN_FOLDER: optional(z.string()),
  S3_ENDPOINT: optional(webAddress),
  S3_BUCKET: optional(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket")),
  S3_REGION: optional(z.string()),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  LINK_CHECKS: optional(z.enum(["server", "alone"], "must be server, alone or not set")),
  LINK_DELAY: optional(z.coerce.number("must be a number of seconds").int().min(1).max(3600)),
  GITHUB_CLIENT_ID: optional(z.string()),
  GITHUB_CLIENT_SECRET: optional(z.string()),
  GOOGLE_CLIENT_ID: optional(z.string()),
  GOOGLE_CLIENT_SECRET: optional(z.string()),
  ORCID_CLIENT_ID: optional(z.string()),
  ORCID_CLIENT_SECRET: optional(z.string()),
  OIDC_ISSUER: optional(z.url()),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_NAME: optional(z.string().max(40)),
});

/** A store is named whole or not at all: half of one would only fail when somebody adds a scan. */
const schema = settings.superRefine((given, context) => {
  if (given.S3_ENDPOINT === undefined) return;
  for (const name of ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const) {
    if (given[name] === undefined) context.addIssue({ code: "custom", path: [name], message: "goes with S3_ENDPOINT" });
  }
});

export type Env = z.infer<typeof schema>;

// A page may be served by another copy of this module.
const kept = globalThis as { variorumEnv?: Env };

/**
 * The environment, parsed once, at first use.
 * @throws Error naming every variable that is missing or wrong, never its value.
 */
export function env(): Env {
  kept.variorumEnv ??= parseEnv(process.env);
  return kept.variorumEnv;
}

/** As `env`, of any set of variables. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const result = schema.safeParse(variables);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`The environment is not complete: ${faults.join("; ")}. See .env.example.`);
}
