"use client";

import Link from "next/link";
import { useContext } from "react";
import { Button } from "@/components/ui/button";
import { FileInput } from "@/components/ui/file-input";
import { Form, type FormAction } from "@/components/ui/form";
import { FormContext } from "@/components/ui/form-context";
import { oneOf } from "@/lib/form-state";
import { paths } from "@/lib/paths";

interface Props {
  action: FormAction;
  requestKey: string;
}

const LIMIT = 5_000_000;

/** Sends a list, shows what it would change, and records that. */
export function ImportListForm({ action, requestKey }: Props) {
  return (
    <Form action={action} requestKey={requestKey} submit="Read the list" pending="Reading…" look="quiet">
      <FileInput
        name="file"
        label="A list as CSV"
        hint="In the columns of Retraction Watch, with its first line, at most 5 MB. Whoever runs this site can import a longer one on the command line. Nothing is recorded yet."
        accept=".csv,text/csv"
        limit={LIMIT}
        optional={false}
      />
      <Found />
    </Form>
  );
}

function Found() {
  const { state, pending } = useContext(FormContext);
  if (state.status !== "asked") return null;
  const found = state.choices.notices ?? [];
  if (found.length === 0) return null;
  return (
    <div className="border-l-2 border-accent pl-4">
      <h2 className="font-sans text-sm font-[550]">What would be recorded</h2>
      <ul className="mt-2 max-h-96 space-y-1 overflow-y-auto text-sm">
        {found.map(({ value, word }, index) => (
          <li key={`${value} ${index}`}>
            <Link href={paths.source(value)}>{word}</Link>
          </li>
        ))}
      </ul>
      <p className="mt-3 font-sans text-sm text-soft">
        Every citation of these sources will show it, and confidence notes on the claims become stale where the
        condition of a source changes.
      </p>
      <input type="hidden" name="notices" value={oneOf(state.values.notices) ?? ""} />
      <Button type="submit" name="do" value="record" look="primary" className="mt-3" disabled={pending}>
        Record these notices
      </Button>
    </div>
  );
}
