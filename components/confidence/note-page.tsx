import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/claims/section";
import { CiteVersion } from "@/components/history/cite-version";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { Unbroken } from "@/components/ui/unbroken";
import type { NotePage as Note } from "@/lib/confidence/read";
import { LEVEL_WORDS } from "@/lib/confidence/vocabulary";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ConfidenceNote } from "./confidence-note";

/** One signed note at its own address, whether it still stands or not. `actions`: what the viewer may do with it. */
export function NotePage({ note, actions }: { note: Note; actions?: ReactNode }) {
  const { claim, all } = note;
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Claims", href: paths.claims() },
          { word: claim.statement, href: paths.claim(claim.slug) },
          { word: "Confidence note" },
        ]}
      />
      <div className="mt-6">
        <Standing note={note} />
      </div>
      <h1 className="mt-6 max-w-[52rem] text-2xl font-[450]">
        Confidence note on “
        <Link href={paths.claim(claim.slug)}>
          <Unbroken text={claim.statement} />
        </Link>
        ”
      </h1>
      <div className="mt-8 border-t border-rule pt-6">
        <h2 className="sr-only">The note</h2>
        <ConfidenceNote claim={claim.slug} note={note} grid actions={actions} />
      </div>
      {all.length > 1 && (
        <Section id="notes" title={`Notes by ${note.person.displayName}`} aside="On this claim, newest first">
          <ol className="space-y-1">
            {all.map((other) => (
              <li key={other.id}>
                {other.id === note.id ? (
                  <span aria-current="page">
                    {sentence(LEVEL_WORDS[other.level])}, <DateTime at={other.createdAt} /> (this one)
                  </span>
                ) : (
                  <Link href={paths.note(claim.slug, other.id)}>
                    {sentence(LEVEL_WORDS[other.level])}, <DateTime at={other.createdAt} />
                  </Link>
                )}
                {other.withdrawnAt ? ", withdrawn" : other.replacedAt ? ", replaced" : ", current"}
              </li>
            ))}
          </ol>
        </Section>
      )}
      <CiteVersion citation={note.cited} what="note" />
    </article>
  );
}

function Standing({ note }: { note: Note }) {
  const { claim, current, withdrawnAt, withdrawnReason, replacedAt } = note;
  const now = current && (
    <>
      {" "}
      <Link href={paths.note(claim.slug, current.id)}>Show the current one.</Link>
    </>
  );
  if (withdrawnAt) {
    return (
      <Notice kind="problem" title="This confidence note is withdrawn">
        On <DateTime at={withdrawnAt} />. Reason: {withdrawnReason}
        {now}
      </Notice>
    );
  }
  if (replacedAt) {
    return (
      <Notice title="This is an earlier confidence note.">
        {note.replacedBy
          ? "Its author replaced it"
          : "Its claim was merged into this one, on which the same person had a current note already,"}{" "}
        on <DateTime at={replacedAt} />.{now}
      </Notice>
    );
  }
  return (
    <Notice title="This is a current confidence note.">
      <Link href={paths.claim(claim.slug)}>Show it with the evidence</Link>
    </Notice>
  );
}
