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
          <label key={value} className={LABEL}>
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

/** Whether a new record is left out. */
export function LeaveOut({ number, title, decision }: ChoiceProps) {
  const name = `decisions.${number}`;
  return (
    <p className="mt-1 font-sans text-sm">
      <label className={LABEL}>
        <input type="checkbox" name={name} value="LEAVE" defaultChecked={decision === "LEAVE"} className="size-4" />
        <span>
          {DECISION_WORDS.LEAVE}
          <span className="sr-only">: {title}</span>
        </span>
      </label>
      {/* A box that is not ticked sends nothing. Of two values the first counts. */}
      <input type="hidden" name={name} value="ADD" />
    </p>
  );
}

const LABEL = "inline-flex items-center gap-2 py-1";
