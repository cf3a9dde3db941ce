const TITLE = 48;

/** "Courtois et al., 1999": for tables and labels, where the whole reference has no room. Pure. */
export function shortReference(source: { authors: string; year: number | null; title: string }): string {
  const names = source.authors.split("; ").filter((name) => name !== "");
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(" and ");
  return [who || shortTitle(source.title), source.year].filter((part) => part !== null && part !== "").join(", ");
}

/** The first words of a title, where there is no author to name. */
function shortTitle(title: string): string {
  if (title.length <= TITLE) return title;
  return `${title.slice(0, title.lastIndexOf(" ", TITLE))}…`;
}
