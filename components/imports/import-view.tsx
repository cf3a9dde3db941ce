import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Form, type FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { ENCODINGS, ENCODING_WORDS } from "@/lib/bibliography/encoding";
import { FORMATS, FORMAT_WORDS } from "@/lib/bibliography/formats";
import { count, formatNumber } from "@/lib/format";
import type { ImportPage } from "@/lib/imports/read";
import { VERDICTS, VERDICT_WORDS } from "@/lib/imports/vocabulary";
import { paths } from "@/lib/paths";
import { Entries } from "./entries";
import { LookAgain } from "./look-again";
import { ThrowAway } from "./throw-away";

export interface ImportViewProps {
  page: ImportPage;
  actions: Record<"add" | "decide" | "resume" | "throwAway", FormAction>;
  requestKeys: Record<"add" | "decide" | "resume" | "throwAway", string>;
}

/** An import: under way, to be decided on, or done. */
export function ImportView({ page, actions, requestKeys }: ImportViewProps) {
  const { id, fileName, state, counts, moving, unfinished } = page;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { word: "Sources", href: paths.sources() },
          { word: "Import", href: paths.importSources() },
        ]}
      />
      <div className="mt-5">
        <PageHeading lead={`${count(counts.all, "record")}, read as ${readAs(page)}.`}>
          <span className="wrap-anywhere">{fileName}</span>
        </PageHeading>
      </div>
      <div className="mt-6 space-y-6">
        {state === "TAKING" ? <Taking moving={moving} /> : unfinished && <Progress page={page} />}
        {moving && <LookAgain />}
        {unfinished && !moving && state !== "TAKING" && (
          <Form action={actions.resume} requestKey={requestKeys.resume} submit="Go on" pending="Going on…">
            <input type="hidden" name="id" value={id} />
          </Form>
        )}
        {state === "DONE" && <Done id={id} added={counts.added} />}
        {state === "READY" && <Ready page={page} action={actions.add} requestKey={requestKeys.add} />}
        {state !== "DONE" && (
          <ThrowAway id={id} added={counts.added} action={actions.throwAway} requestKey={requestKeys.throwAway} />
        )}
        {state !== "TAKING" && state !== "READING" && (
          <>
            <Kinds page={page} />
            <Entries page={page} action={actions.decide} requestKey={requestKeys.decide} />
          </>
        )}
      </div>
    </>
  );
}

function readAs({ format, encoding }: ImportPage): string {
  const [formatFound, encodingFound] = [
    FORMATS.find((one) => one === format),
    ENCODINGS.find((one) => one === encoding),
  ];
  const words = [formatFound && FORMAT_WORDS[formatFound], encodingFound && ENCODING_WORDS[encodingFound]];
  return words.filter(Boolean).join(" in ");
}

/** Only whoever has the file can take in the rest of it. */
const Taking = ({ moving }: { moving: boolean }) =>
  moving ? (
    <p className="font-sans text-sm">The file is being taken in.</p>
  ) : (
    <Notice title="Not all of this file was taken in.">
      <Link href={paths.importSources()}>Give it again</Link>, and it goes on where it was.
    </Notice>
  );

function Progress({ page: { state, counts, stopped, moving } }: { page: ImportPage }) {
  const adding = state === "ADDING";
  const [done, all] = adding ? [counts.added, counts.added + counts.wanted] : [counts.all - counts.unread, counts.all];
  const words = adding ? "added" : "compared with the library";
  return (
    <div className="max-w-measure space-y-3 font-sans text-sm">
      {stopped !== "" && <Notice kind="problem" title={stopped} />}
      {stopped === "" && !moving && <Notice title="This has stopped on its way. It goes on where it was." />}
      <label className="block" htmlFor="progress">
        {formatNumber(done)} of {formatNumber(all)} {words}
      </label>
      <progress
        id="progress"
        value={done}
        max={Math.max(all, 1)}
        className="h-2 w-full appearance-none border border-edge bg-wash [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-wash [&::-webkit-progress-value]:bg-accent"
      />
      {moving && <p className="text-faint">You can leave this page; it goes on.</p>}
    </div>
  );
}

const Done = ({ id, added }: { id: string; added: number }) => (
  <Notice
    kind="done"
    title={added === 0 ? "Nothing had to be added." : `${count(added, "source")} added to the library.`}
  >
    <Link href={`${paths.sources()}?sort=last-added`}>See the sources added last</Link>
    {added > 0 && (
      <>
        {", or "}
        <Link href={paths.duplicateSources(id)}>what among them is likely there twice</Link>
      </>
    )}
    .
  </Notice>
);

function Ready({ page, action, requestKey }: { page: ImportPage; action: FormAction; requestKey: string }) {
  const { id, counts } = page;
  if (counts.all === 0) return <Notice title="There is no record in this file." />;
  return (
    <div className="max-w-measure space-y-3">
      {counts.undecided > 0 && (
        <Notice>
          {`${count(counts.undecided, "doubtful record")} ${counts.undecided === 1 ? "waits" : "wait"} for your choice. You can import the rest first.`}
        </Notice>
      )}
      {counts.wanted === 0 && counts.undecided > 0 ? null : (
        <Form
          action={action}
          requestKey={requestKey}
          submit={counts.wanted === 0 ? "Close this import" : `Import ${count(counts.wanted, "source")}`}
          pending="Importing…"
        >
          <input type="hidden" name="id" value={id} />
        </Form>
      )}
    </div>
  );
}

/** How many of each kind, each a link to its list. */
function Kinds({ page: { id, counts, shown } }: { page: ImportPage }) {
  return (
    <nav aria-label="Records by what becomes of them" className="border-b border-rule font-sans text-sm">
      <ul className="flex flex-wrap gap-x-6">
        {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <li key={verdict}>
            <Link
              href={paths.import(id, { show: verdict })}
              // Next takes links fetched beforehand that differ in their query alone for the page that is there.
              prefetch={false}
              aria-current={verdict === shown ? "page" : undefined}
              className="block border-b-2 border-transparent py-2 text-soft no-underline hover:text-accent aria-[current]:border-accent aria-[current]:text-ink"
            >
              {VERDICT_WORDS[verdict].short} ({formatNumber(counts[verdict])})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
