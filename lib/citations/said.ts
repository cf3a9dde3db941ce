/**
 * What of a citation a check is about. Pure; the migration that counted older versions names the same fields.
 */

/**
 * What the source says, and where: this somebody opens a source to look for. How the claim uses it (stance, what it
 * bears on, what it repeats) and how it is judged (role, grades) may change, and what was looked up stays looked up.
 */
export const SAID_FIELDS = ["summary", "locatorLabel", "locator", "excerpt", "excerptTranslation", "estimate"] as const;

const said: ReadonlySet<string> = new Set(SAID_FIELDS);

/** Whether a revision of these fields makes the checks so far be about an earlier text. */
export const saysOtherwise = (fields: readonly string[]): boolean => fields.some((field) => said.has(field));
