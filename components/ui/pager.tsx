import Link from "next/link";

/** To the pages before and after; `null` at either end. `what` names the list for screen readers. */
export function Pager({
  what,
  previous,
  next,
  position,
}: {
  what: string;
  previous: string | null;
  next: string | null;
  /** "1 to 50 of 71" */
  position?: string;
}) {
  if (previous === null && next === null) return null;
  return (
    <nav
      aria-label={`Pages of ${what}`}
      className="mt-8 flex items-center justify-between gap-4 border-t border-rule pt-4 font-sans text-sm"
    >
      {previous === null ? (
        <span />
      ) : (
        <Link rel="prev" href={previous}>
          Earlier in the list
        </Link>
      )}
      {position && <span className="text-faint tabular-nums">{position}</span>}
      {next === null ? (
        <span />
      ) : (
        <Link rel="next" href={next}>
          Further in the list
        </Link>
      )}
    </nav>
  );
}
