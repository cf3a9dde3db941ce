/** Cache tags of readers' pages. A page carries its own and its family's. Pure. */
export const tags = {
  /** Everything cached: set fresh when the server starts. */
  everything: "everything",
  /** Home, lists, changes, people: pages about many things. */
  lists: "lists",
  claims: "claims",
  claim: (slug: string) => `claim:${slug}`,
  sources: "sources",
  source: (slug: string) => `source:${slug}`,
  disputes: "disputes",
  dispute: (number: number) => `dispute:${number}`,
} as const;

/**
 * How long a reader's page may be kept, in seconds. A write sets it fresh at once through its tags;
 * this is for what changes past them. Given to `cacheLife`.
 */
export const READER_LIFE = { stale: 60, revalidate: 60, expire: 3600 } as const;
