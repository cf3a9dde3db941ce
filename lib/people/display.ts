/** The public face of a person, as every screen shows it. */
export interface PublicPerson {
  handle: string;
  displayName: string;
}

/** What to select for a PublicPerson. */
export const PUBLIC_PERSON = { handle: true, displayName: true } as const;
