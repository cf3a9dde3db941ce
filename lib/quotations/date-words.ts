const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** A date in EDTF in words: "13 January 1849", "October 2008"; any other as it stands. Pure. */
export function dateWords(edtf: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return DAY.format(new Date(`${edtf}T00:00:00Z`));
  if (/^\d{4}-\d{2}$/.test(edtf)) return MONTH.format(new Date(`${edtf}-01T00:00:00Z`));
  return edtf;
}
