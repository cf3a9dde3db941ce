"use client";

import { Button, EnterSends } from "@/components/ui/button";
import { CancelLink } from "@/components/ui/cancel-link";
import { Form, type FormAction } from "@/components/ui/form";
import { TextInput } from "@/components/ui/inputs";
import { NearSources } from "./near-sources";
import { SourceFields } from "./source-fields";

interface AddSourceFormProps {
  action: FormAction;
  requestKey: string;
  /** Whether records can be looked up elsewhere. */
  looksUp: boolean;
  back: string;
}

/** Adds a source to the library by itself: filled in from an identifier where that can be, else by hand. */
export function AddSourceForm({ action, requestKey, looksUp, back }: AddSourceFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Add the source"
      pending="Adding…"
      draft="source/new"
      aside={<CancelLink href={back} />}
    >
      <EnterSends />
      {looksUp && (
        <div className="space-y-2 border-l-2 border-rule pl-4">
          <TextInput
            name="find"
            label="DOI, ISBN, PubMed or arXiv number, or address"
            hint="The record is filled in below, where you look it over before it is saved."
            maxLength={2000}
            optional
          />
          <Button type="submit" name="ask" value="record">
            Fill in
          </Button>
        </div>
      )}
      <NearSources within="source" library="Go to that one; nothing is added." />
      <SourceFields within="source" />
    </Form>
  );
}
