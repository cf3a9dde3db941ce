import type { ReactNode } from "react";
import { Footer } from "./footer";
import { Header } from "./header";
import { Wordmark } from "./wordmark";

/**
 * What every page stands in: skip link, header, main, footer. Layouts and the error pages use it;
 * a page gives only its content, and sets its own width with the class `page`.
 */
export function Frame({ account, children }: { account?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col print:block">
      <a
        href="#main"
        data-print="no"
        className="sr-only font-sans text-sm focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
      >
        Skip to the content
      </a>
      <Header account={account} />
      <p className="hidden border-b border-rule pb-2 print:block">
        <Wordmark />
      </p>
      <main id="main" tabIndex={-1} className="page flex-1 pt-8 outline-none md:pt-12 print:pt-4">
        {children}
      </main>
      <Footer />
    </div>
  );
}
