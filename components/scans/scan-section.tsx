import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/claims/section";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { count, formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { ScanLine } from "@/lib/scans/read";
import { SCAN_RIGHTS_WORDS } from "@/lib/scans/vocabulary";

interface ScanSectionProps {
  /** Slug of the source. */
  source: string;
  scans: readonly ScanLine[];
  /** How many more there are that are not shown here. */
  hidden: number;
  isSignedIn: boolean;
  /** What was done. */
  notice?: ReactNode;
  add?: ReactNode;
  /** What a signed-in person may do with one, and the form that does it. */
  actions?: ((scan: ScanLine) => ReactNode) | undefined;
}

/** The pages of a source that were scanned. Draws nothing when there are none and none can be added. */
export function ScanSection({ source, scans, hidden, isSignedIn, notice, add, actions }: ScanSectionProps) {
  const total = scans.length + hidden;
  if (total === 0 && !add && !notice) return null;
  return (
    <Section id="scans" title="Page scans" aside={total > 0 && count(total, "page")}>
      {notice}
      {total === 0 && <p className="max-w-measure text-soft">Nobody has added a page of it yet.</p>}
      {scans.length > 0 && (
        <ul className="divide-y divide-rule border-y border-rule">
          {scans.map((scan) => (
            <li key={scan.id} id={`scan-${scan.id}`} className="py-5 target:bg-wash">
              <Scan scan={scan}>{actions?.(scan)}</Scan>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <Hidden source={source} hidden={hidden} shown={scans.length} isSignedIn={isSignedIn} />}
      {add}
    </Section>
  );
}

function Scan({ scan, children }: { scan: ScanLine; children: ReactNode }) {
  const { page, description, addedBy, createdAt, rights, rightsReason } = scan;
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-[7.5rem_minmax(0,1fr)] print:grid-cols-[7.5rem_minmax(0,1fr)]">
      <Leaf scan={scan} />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <h3 className="font-semibold">{page}</h3>
        <p className="mt-1 max-w-measure">{description}</p>
        <p className="mt-2 font-sans text-sm">
          <a href={paths.scan(scan.id)}>
            {scan.type === "PDF" ? "Download the page" : "Open the page"}
            <span className="sr-only"> ({page})</span>
          </a>
          <span className="text-soft">, {sizeOf(scan)}</span>
        </p>
        <p className="label mt-1">
          Added <DateTime at={createdAt} /> by <PersonLink person={addedBy} />. {SCAN_RIGHTS_WORDS[rights].long}
        </p>
        {rights === "PUBLIC_DOMAIN" && rightsReason !== null && (
          <p className="label mt-1 max-w-measure">Public domain: {rightsReason}</p>
        )}
        {children}
      </div>
    </div>
  );
}

/** The small picture. It leads where the link beside it leads, so the keyboard passes it by. */
function Leaf({ scan: { id, type, description } }: { scan: ScanLine }) {
  if (type === "PDF") {
    return (
      <div
        aria-hidden
        className="grid aspect-[3/4] w-[7.5rem] place-items-center border border-edge bg-wash font-sans text-sm text-soft"
      >
        PDF
      </div>
    );
  }
  return (
    <a href={paths.scan(id)} tabIndex={-1} className="block w-[7.5rem]">
      {/* oxlint-disable-next-line next/no-img-element -- it is small already, and Next would fetch it as nobody */}
      <img
        src={paths.scanThumbnail(id)}
        alt={description}
        loading="lazy"
        className="max-h-[10rem] max-w-full border border-edge bg-white"
      />
    </a>
  );
}

/** "PNG, 1,654 × 2,339 pixels, 2.3 MB". */
function sizeOf({ type, width, height, bytes }: ScanLine): string {
  const pixels = width === null || height === null ? [] : [`${formatNumber(width)} × ${formatNumber(height)} pixels`];
  const size =
    bytes < 100_000 ? `${formatNumber(Math.ceil(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return [type, ...pixels, size].join(", ");
}

interface HiddenProps {
  source: string;
  hidden: number;
  shown: number;
  isSignedIn: boolean;
}

/** Whoever is signed in and sees less than everything is suspended. */
function Hidden({ source, hidden, shown, isSignedIn }: HiddenProps) {
  const pages = `${shown > 0 ? `${formatNumber(hidden)} more` : formatNumber(hidden)} ${hidden === 1 ? "page is" : "pages are"}`;
  return (
    <p className="mt-3 max-w-measure font-sans text-sm text-soft">
      {pages} shown to signed-in people only
      {isSignedIn ? ", and not while an account is suspended." : ". "}
      {!isSignedIn && <Link href={paths.signIn(paths.source(source))}>Sign in</Link>}
    </p>
  );
}
