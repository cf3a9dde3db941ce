"use client";

import { NearSources } from "@/components/sources/near-sources";
import { SourceFields } from "@/components/sources/source-fields";
import { SourcePicker } from "@/components/sources/source-picker";
import { EnterSends } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/choices";
import { CancelLink } from "@/components/ui/cancel-link";
import { Form, type FormAction } from "@/components/ui/form";
import type { Option } from "@/components/ui/inputs";
import type { Stance } from "@/lib/citations/vocabulary";
import type { KnownScopes } from "@/lib/estimates/known";
import { ContentFields } from "./content-fields";

interface AttachFormProps {
  action: FormAction;
  requestKey: string;
  claim: string;
  /** Chosen beforehand; it can be changed in the form. */
  stance: Stance;
  /** The claim's citations, which this one may repeat. */
  others: readonly Option[];
  quantity: boolean;
  known: KnownScopes;
  /** Whether records can be looked up elsewhere. */
  looksUp: boolean;
  /** Where "Cancel" goes. */
  back: string;
}

const FROM = [
  { value: "LIBRARY", word: "From the library" },
  { value: "NEW", word: "A new source" },
];

/** Attaches a source or a counter-source: one of the library, or a new one in the same form. */
export function AttachForm({
  action,
  requestKey,
  claim,
  stance,
  others,
  quantity,
  known,
  looksUp,
  back,
}: AttachFormProps) {
  const isCounter = stance === "DISPUTES";
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit={isCounter ? "Attach counter-source" : "Attach source"}
      pending="Attaching…"
      draft={`claim/${claim}/${isCounter ? "counter-source" : "source"}`}
      aside={<CancelLink href={back} />}
    >
      <EnterSends />
      <input type="hidden" name="claim" value={claim} />
      <div className="group/source space-y-5">
        <RadioCards name="source.from" label="The source" choices={FROM} defaultValue="LIBRARY" columns={2} />
        {/* By style alone, so that it works without scripts; the server reads only what was chosen. */}
        <div className="group-has-[input[value=NEW]:checked]/source:hidden">
          <SourcePicker looksUp={looksUp} />
        </div>
        <div className="hidden group-has-[input[value=NEW]:checked]/source:block">
          <NearSources within="source.source" library="Attach this one" />
          <SourceFields within="source.source" />
        </div>
      </div>
      <ContentFields values={{ "content.stance": stance }} others={others} quantity={quantity} known={known} />
    </Form>
  );
}
