import { TextArea } from "./inputs";

/** Whether an edit form saves what is filled in, or proposes it to somebody who may. */
export interface Proposing {
  proposes?: boolean;
}

/** The words on the button of such a form. */
export const sending = (proposes: boolean, submit: string) =>
  proposes ? { submit: "Propose the change", pending: "Sending…" } : { submit, pending: "Saving…" };

/** The reason at the foot of an edit form. */
export const ReasonOfChange = ({ proposes }: { proposes: boolean }) => (
  <TextArea
    name="reason"
    label={proposes ? "Why it should be changed" : "Why you change it"}
    hint={proposes ? "Whoever decides reads it. Kept in the history." : "Kept in the history."}
    maxLength={proposes ? 1900 : 2000}
    rows={2}
  />
);
