/** Where in a source, in words. Pure. */

const SHORT: Record<string, [one: string, many: string]> = {
  page: ["p.", "pp."],
  chapter: ["ch.", "chs."],
  section: ["sec.", "secs."],
  paragraph: ["para.", "paras."],
  volume: ["vol.", "vols."],
  note: ["n.", "nn."],
  line: ["l.", "ll."],
};

/** "pp. 227–229"; labels without a usual short form are written out. */
export function locatorWords(label: string | null, locator: string): string {
  if (label === null) return locator;
  const several = /[-–,]/.test(locator);
  return `${SHORT[label]?.[several ? 1 : 0] ?? label} ${locator}`;
}
