import Link from "next/link";
import type { ReactNode } from "react";
import { ChangeLine } from "@/components/history/change-line";
import { EmptyState } from "@/components/ui/empty-state";
import { count } from "@/lib/format";
import type { HomePage } from "@/lib/home/read";
import type { ToDo } from "@/lib/home/to-do";
import { paths } from "@/lib/paths";
import { ClaimCard } from "./claim-card";
import { ToDoList } from "./to-do-list";

/** The first page. `toDo` is given to those who may do it. */
export function HomeView({ home, toDo }: { home: HomePage; toDo?: ToDo & { stuck: number } }) {
  return (
    <>
      <header className="grid gap-x-16 gap-y-10 pb-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:pt-6">
        <div>
          <h1 className="max-w-[40rem] text-4xl font-[420] tracking-[-0.015em]">
            Each claim with the sources for it and the sources against it
          </h1>
          <p className="mt-5 max-w-measure text-lg text-soft">
            Variorum takes the factual statements of a text one at a time and keeps beside each the sources that support
            it, the sources that dispute it, and signed notes on how sure one can be. It does not say what to think: it
            shows what was said, who says otherwise, and who has looked.
          </p>
        </div>
        <Documents documents={home.documents} />
      </header>
      {toDo && <ToDoList toDo={toDo} />}
      <Part id="claims" title="Claims to begin with" all={<Link href={paths.claims()}>All claims</Link>}>
        {home.claims.length === 0 && (
          <EmptyState title="There are no claims yet.">They come with the first document.</EmptyState>
        )}
        <div className="grid grid-cols-1 gap-x-12 md:grid-cols-2">
          {home.claims.map((claim) => (
            <ClaimCard key={claim.slug} claim={claim} />
          ))}
        </div>
      </Part>
      <Part id="changes" title="What changed lately" all={<Link href={paths.changes()}>All changes</Link>}>
        <ol className="max-w-[52rem]">
          {home.changes.map((change) => (
            <ChangeLine key={change.id} change={change} />
          ))}
        </ol>
      </Part>
    </>
  );
}

function Part({ id, title, all, children }: { id: string; title: string; all: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-14 border-t border-ink pt-4">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <p className="font-sans text-sm">{all}</p>
      </div>
      {children}
    </section>
  );
}

function Documents({ documents }: { documents: HomePage["documents"] }) {
  return (
    <section aria-labelledby="documents" className="lg:pt-2">
      <h2 id="documents" className="label">
        Documents
      </h2>
      <ul className="mt-1">
        {documents.map((document) => (
          <li key={document.slug} className="border-t border-rule py-3 first:border-t-0">
            <Link href={paths.document(document.slug)} className="no-underline hover:underline">
              {document.title}
            </Link>
            <p className="font-sans text-xs text-faint">
              {document.kind}, {count(document.claims, "claim")} in {count(document.paragraphs, "paragraph")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
