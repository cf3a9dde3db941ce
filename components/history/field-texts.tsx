import { Changed } from "@/components/claims/wording";

interface FieldText {
  name: string;
  /** "" where nothing is said. */
  text: string;
}

/** What is said of a thing, field by field; those of which nothing is said are left out. */
export function FieldTexts({ texts }: { texts: readonly FieldText[] }) {
  return (
    <dl className="grid max-w-measure gap-x-6 gap-y-2 sm:grid-cols-[11rem_1fr]">
      {texts
        .filter(({ text }) => text !== "")
        .map(({ name, text }) => (
          <div key={name} className="contents">
            <dt className="label pt-[3px]">{name}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What changed, field by field: the same fields in the same order, before and after. */
export function ChangedTexts({ before, texts }: { before: readonly FieldText[]; texts: readonly FieldText[] }) {
  return texts.map(({ name, text }, index) => (
    <Changed key={name} name={name} before={before[index]?.text ?? ""} after={text} />
  ));
}
