import { Changed } from "@/components/claims/wording";
import { sentence } from "@/lib/format";
import { fieldWord } from "@/lib/history/field-words";
import type { SourceVersion } from "@/lib/sources/versions";
import { recordWords } from "@/lib/sources/record-words";

/** Everything a record says. */
export function RecordFields({ version: { record } }: { version: SourceVersion }) {
  return (
    <dl className="grid max-w-measure gap-x-8 gap-y-3 sm:grid-cols-[12rem_1fr]">
      {recordWords(record).map(({ variable, words }) => (
        <div key={variable} className="contents">
          <dt className="label">{sentence(fieldWord(variable))}</dt>
          <dd className="min-w-0 break-words max-sm:mb-2">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a record changed against the one before it; its reference for the first. */
export function RecordChanges({ version: { record, reference, before } }: { version: SourceVersion }) {
  if (before === null) return <p className="break-words">{reference}</p>;
  const [was, is] = [before.record, record].map(
    (one) => new Map(recordWords(one).map(({ variable, words }) => [variable, words])),
  );
  const variables = [...new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])];
  return (
    <div className="space-y-2 break-words">
      {variables.map((variable) => (
        <Changed
          key={variable}
          name={sentence(fieldWord(variable))}
          before={was?.get(variable) ?? ""}
          after={is?.get(variable) ?? ""}
        />
      ))}
    </div>
  );
}
