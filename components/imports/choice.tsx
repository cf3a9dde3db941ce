import { DECISIONS, DECISION_WORDS, type Decision } from "@/lib/imports/vocabulary";

interface ChoiceProps {
  number: number;
  title: string;
  decision: Decision | null;
}

/** What a doubtful record is. Nothing is chosen for anybody. */
export function Choice({ number, title, decision }: ChoiceProps) {
  return (
    <fieldset className="mt-2 font-sans text-sm">
      <legend className="sr-only">What “{title}” is</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {DECISIONS.map((value) => (
          <label key={value} className="inline-flex items-center gap-2 py-1">
            <input
              type="radio"
              name={`decisions.${number}`}
              value={value}
              defaultChecked={value === decision}
              className="size-4"
            />
            {DECISION_WORDS[value]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
