"use client";

import { Frame } from "@/components/layout/frame";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";

/** A page that failed. `digest` is the number under which the server's log has the cause. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Frame>
      <title>Not available · Variorum</title>
      <PageHeading>This page could not be shown</PageHeading>
      <p className="mt-4 max-w-measure text-lg">
        Something went wrong on our side. Nothing that was saved is lost, and drafts you were writing are kept in this
        browser.
      </p>
      <p className="mt-6 flex flex-wrap items-center gap-4">
        <Button onClick={reset}>Try again</Button>
        {error.digest !== undefined && (
          <span className="font-sans text-sm text-faint">Reference for reporting it: {error.digest}</span>
        )}
      </p>
    </Frame>
  );
}
