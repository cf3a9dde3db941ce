import Link from "next/link";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Form, type FormAction } from "@/components/ui/form";
import { Pager } from "@/components/ui/pager";
import type { EntryLine, ImportPage } from "@/lib/imports/read";
import { VERDICT_WORDS, type Verdict } from "@/lib/imports/vocabulary";
import { paths } from "@/lib/paths";
import { FIELD_LABELS } from "@/lib/sources/type-fields";
import { Choice, LeaveOut } from "./choice";

interface EntriesProps {
  page: ImportPage;
  action: FormAction;
  requestKey: string;
}

/** A page of the records of one kind; of those that may still be added with a choice for each. */
export function Entries({ page, action, requestKey }: EntriesProps) {
  const { id, shown, entries, counts, state } = page;
  if (entries.length === 0) return <EmptyState title="There is nothing on this page." />;
  const isOpen = state === "READY" && (shown === "DOUBTFUL" || shown === "NEW");
  const chooses = isOpen && entries.some(({ source }) => source === null);
  const list = (
    <ol className="space-y-0">
      {entries.map((entry) => (
        <li key={entry.number} className="border-t border-rule py-4 first:border-t-0">
          <Entry entry={entry} />
          <Gaps id={id} entry={entry} />
          {chooses && entry.source === null && <Question id={id} shown={shown} entry={entry} />}
          {!chooses && entry.decision === "LEAVE" && <p className="mt-1 font-sans text-sm">You left this out.</p>}
        </li>
      ))}
    </ol>
  );
  return (
    <section aria-label={VERDICT_WORDS[shown].short}>
      <p className="max-w-measure font-sans text-sm text-soft">{VERDICT_WORDS[shown].means}</p>
      {chooses ? (
        <Form action={action} requestKey={requestKey} submit="Keep these choices" pending="Keeping…" look="quiet">
          <input type="hidden" name="id" value={id} />
          {list}
        </Form>
      ) : (
        list
      )}
      <Pages page={page} total={counts[shown]} />
    </section>
  );
}

function Question({ id, shown, entry }: { id: string; shown: Verdict; entry: EntryLine }) {
  const Choosing = shown === "NEW" ? LeaveOut : Choice;
  return <Choosing key={`${id}/${entry.number}`} number={entry.number} title={entry.title} decision={entry.decision} />;
}

function Entry({ entry }: { entry: EntryLine }) {
  const { line, label, title, byline, fault, near, source, repeatsLine, leftOut, raw } = entry;
  return (
    <>
      {title === "" ? (
        <p className="font-[550]">{fault}</p>
      ) : source ? (
        <Link href={paths.source(source.slug)} className="wrap-anywhere">
          <bdi>{title}</bdi>
        </Link>
      ) : (
        <p className="wrap-anywhere">
          <bdi>{title}</bdi>
        </p>
      )}
      {byline !== "" && (
        <p className="font-sans text-sm text-soft wrap-anywhere">
          <bdi>{byline}</bdi>
        </p>
      )}
      <p className="mt-0.5 flex flex-wrap gap-x-4 font-sans text-xs text-faint">
        <span>Line {line}</span>
        {label !== "" && <span className="wrap-anywhere">{label}</span>}
        {repeatsLine !== undefined && <span>The same as the record in line {repeatsLine}</span>}
        {leftOut.length > 0 && <span className="wrap-anywhere">Not taken over: {leftOut.join(", ")}</span>}
      </p>
      {near && (
        <p className="mt-2 border-l-2 border-rule pl-3 font-sans text-sm">
          In the library:{" "}
          <Link href={paths.source(near.slug)} className="wrap-anywhere">
            <bdi>{near.reference}</bdi>
          </Link>
        </p>
      )}
      {title === "" && (
        <Disclosure summary="As it stands in the file">
          <pre className="max-w-full overflow-x-auto bg-wash p-3 text-xs whitespace-pre-wrap wrap-anywhere">{raw}</pre>
        </Disclosure>
      )}
    </>
  );
}

/** What the file could add to the library's record, which somebody looks over and sends. */
function Gaps({ id, entry: { number, near, gaps } }: { id: string; entry: EntryLine }) {
  if (near === null || gaps.length === 0) return null;
  return (
    <p className="mt-1 pl-3.5 font-sans text-sm">
      The file also has: {gaps.map((field) => FIELD_LABELS[field]).join(", ")}.{" "}
      <Link href={paths.fillSource(near.slug, id, number)} prefetch={false}>
        Fill in the library’s record
      </Link>
    </p>
  );
}

const PAGE = 50;

function Pages({ page: { id, shown, page, entries }, total }: { page: ImportPage; total: number }) {
  const at = (number: number) => paths.import(id, { show: shown, page: String(number) });
  const first = (page - 1) * PAGE + 1;
  return (
    <Pager
      what="records"
      previous={page > 1 ? at(page - 1) : null}
      next={page * PAGE < total ? at(page + 1) : null}
      position={`${first} to ${first + entries.length - 1} of ${total}`}
    />
  );
}
