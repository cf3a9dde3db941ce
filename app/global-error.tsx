"use client";

import "./globals.css";

/** When even the layout failed: plain, and without anything that could fail again. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Not available · Variorum</title>
        <main className="page py-16">
          <h1 className="text-3xl">Variorum could not show this page</h1>
          <p className="mt-4 max-w-measure text-lg">
            Something went wrong on our side. Nothing that was saved is lost. Load the page again; if it fails again,
            try in a few minutes.
          </p>
          {error.digest !== undefined && (
            <p className="mt-4 font-sans text-sm text-faint">Reference for reporting it: {error.digest}</p>
          )}
        </main>
      </body>
    </html>
  );
}
