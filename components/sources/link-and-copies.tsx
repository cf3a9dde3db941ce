import type { ReactNode } from "react";
import { Section } from "@/components/claims/section";
import { DateTime } from "@/components/ui/date-time";
import { sentence } from "@/lib/format";
import { LINK_STATE_WORDS, SAVE_A_COPY } from "@/lib/links/vocabulary";
import type { SourcePage } from "@/lib/sources/read";
import { Outside, hostOf } from "./outside";
import { dayWords } from "./source-health";

interface Props {
  source: SourcePage;
  check?: ReactNode;
}

/** The address of a source, how it stood when it was checked last, and where copies are or can be made. */
export function LinkAndCopies({ source, check }: Props) {
  const { csl, archivedUrl } = source;
  if (csl.URL === undefined && archivedUrl === null) return null;
  return (
    <Section id="link" title="Link and copies">
      <div className="max-w-measure space-y-3">
        {archivedUrl !== null && (
          <p>
            Archived copy: <Outside href={archivedUrl}>{hostOf(archivedUrl)}</Outside>
            {csl.custom?.archivedOn !== undefined && `, made on ${dayWords(csl.custom.archivedOn)}`}.
          </p>
        )}
        {csl.URL !== undefined && (
          <>
            <Checked source={source} />
            <SaveACopy address={csl.URL} />
          </>
        )}
      </div>
      {check}
    </Section>
  );
}

function Checked({ source: { csl, link } }: { source: SourcePage }) {
  // What was seen at an earlier address says nothing about this one.
  if (link === null || link.url !== csl.URL) return <p className="text-soft">The link has not been checked yet.</p>;
  return (
    <>
      <p>
        {sentence(link.said)} on <DateTime at={link.checkedAt} />: {LINK_STATE_WORDS[link.state]}.
        {link.failingSince !== null && (
          <>
            {" "}
            It has failed since <DateTime at={link.failingSince} />
            {link.okAt !== null && (
              <>
                ; it was there last on <DateTime at={link.okAt} />
              </>
            )}
            .
          </>
        )}
      </p>
      {link.movedTo !== null && (
        <p>
          Its server says that it has moved for good to <Outside href={link.movedTo}>{link.movedTo}</Outside>. Whoever
          has looked there may revise the record.
        </p>
      )}
    </>
  );
}

function SaveACopy({ address }: { address: string }) {
  return (
    <p className="text-sm text-soft">
      Save a copy at{" "}
      {SAVE_A_COPY.map(({ name, at }, index) => (
        <span key={name}>
          {index > 0 && " or "}
          <Outside href={at(address)}>{name}</Outside>
        </span>
      ))}
      , then put its address into the record.
    </p>
  );
}
