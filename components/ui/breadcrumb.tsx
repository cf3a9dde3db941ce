import Link from "next/link";
import { Fragment } from "react";

export interface Crumb {
  word: string;
  /** Absent for the place itself. */
  href?: string;
}

/** Where a page stands, outermost first. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Where this stands" className="font-sans text-sm text-faint">
      <ol className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        {crumbs.map(({ word, href }, index) => (
          <Fragment key={word}>
            {index > 0 && <li aria-hidden="true">›</li>}
            <li className="min-w-0 [overflow-wrap:anywhere]">
              {href === undefined ? (
                word
              ) : (
                <Link href={href} className="text-soft hover:text-accent">
                  {word}
                </Link>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
