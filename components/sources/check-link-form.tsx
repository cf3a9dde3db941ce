"use client";

import { Form, type FormAction } from "@/components/ui/form";

interface Props {
  action: FormAction;
  requestKey: string;
  slug: string;
}

/** Puts the link of a source before all others. */
export function CheckLinkForm({ action, requestKey, slug }: Props) {
  return (
    <div className="mt-4">
      <Form action={action} requestKey={requestKey} submit="Check the link now" look="quiet" label="Check the link">
        <input type="hidden" name="slug" value={slug} />
      </Form>
    </div>
  );
}
