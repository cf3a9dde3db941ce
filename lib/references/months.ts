import type { CslNode } from "./csl-tree";
import { LANGUAGE_FACTS, type Language } from "./vocabulary";

/**
 * Months in languages that decline them: "listopad 2011", but "27 listopada 2011". The published locales have one form
 * of each, which is wrong after a day. A term cannot know what stands before it, so it brings both forms between marks
 * of Unicode's private use, and `withForms` chooses once the reference is written. Both forms are those of CLDR, which
 * Intl has.
 */
const DECLINED: readonly Language[] = ["pl", "ru", "uk"];
const [OPEN, OR, CLOSE] = ["\uE0C4", "\uE0C5", "\uE0C6"];
const WRITTEN = /(?<day>(?<!\d)\d{1,2} )?\uE0C4(?<alone>[^\uE0C4-\uE0C6]*)\uE0C5(?<after>[^\uE0C4-\uE0C6]*)\uE0C6/gu;

/** The locale with both forms of its months; with one of them, where months have no other. Pure. */
export function withMonths(language: Language, locale: CslNode): CslNode {
  if (!DECLINED.includes(language)) return locale;
  return {
    ...locale,
    children: locale.children.map((child) => {
      if (typeof child === "string") return child;
      if (child.name === "date" && child.attrs.form === "text") return daysWithoutZeros(child);
      return child.name === "terms" ? { ...child, children: child.children.map(termOf(language)) } : child;
    }),
  };
}

const termOf = (language: Language) => (child: string | CslNode) => {
  if (typeof child === "string" || child.attrs.form !== undefined) return child;
  const [, month] = /^month-(\d\d)$/.exec(child.attrs.name ?? "") ?? [];
  if (month === undefined) return child;
  const date = new Date(Date.UTC(2000, Number(month) - 1, 1));
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LANGUAGE_FACTS[language].csl, { ...options, month: "long", timeZone: "UTC" })
      .formatToParts(date)
      .find(({ type }) => type === "month")?.value;
  return { ...child, children: [`${OPEN}${form({})}${OR}${form({ day: "numeric" })}${CLOSE}`] };
};

/** "03, Листопад" is no date that a Ukrainian would write. */
const daysWithoutZeros = (date: CslNode): CslNode => ({
  ...date,
  children: date.children.map((part) =>
    typeof part !== "string" && part.attrs.name === "day" ? { ...part, attrs: { name: "day", suffix: " " } } : part,
  ),
});

/** What the processor wrote, with each month in the form that follows from whether a day stands before it. Pure. */
export const withForms = (text: string): string =>
  text
    .replace(WRITTEN, (_, day: string | undefined, alone: string, after: string) =>
      day === undefined ? alone : day + after,
    )
    // What a record brought along of them.
    .replace(/[\uE0C4-\uE0C6]/g, "");
