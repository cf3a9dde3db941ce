"use client";

import { RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";

interface DecideProposalFormProps {
  action: FormAction;
  requestKey: string;
  number: number;
  /** Those that wait. */
  fields: readonly { name: string; word: string }[];
  /** The thing stands and may be changed; else there is only rejecting. */
  mayAccept: boolean;
}

const ACCEPT = { value: "ACCEPT", word: "Accept" };
const OTHERS = [
  { value: "REJECT", word: "Reject" },
  { value: "LATER", word: "Decide later" },
];

/** Accepts and rejects the fields of a proposal. */
export function DecideProposalForm({ action, requestKey, number, fields, mayAccept }: DecideProposalFormProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Save the decision" pending="Saving…" label="Decide">
      <input type="hidden" name="number" value={number} />
      {fields.map(({ name, word }) => (
        <RadioCards
          key={name}
          name={`decisions.${name}`}
          label={word}
          choices={mayAccept ? [ACCEPT, ...OTHERS] : OTHERS}
          columns={3}
          defaultValue="LATER"
        />
      ))}
      <TextArea
        name="reason"
        label="Why you reject"
        hint="Needed when you reject something. Everybody can read it."
        maxLength={2000}
        rows={2}
        optional
      />
    </Form>
  );
}

/** Takes back one's own proposal, as far as it waits. */
export function WithdrawProposalForm({
  action,
  requestKey,
  number,
}: Pick<DecideProposalFormProps, "action" | "requestKey" | "number">) {
  return (
    <Form action={action} requestKey={requestKey} submit="Withdraw the proposal" look="quiet" label="Withdraw">
      <input type="hidden" name="number" value={number} />
    </Form>
  );
}
