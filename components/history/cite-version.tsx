import { Section } from "@/components/claims/section";
import type { VersionCitation } from "@/lib/history/cite-version";

/** How to refer to one version, with the hash by which anybody can tell later that it is still the same. */
export function CiteVersion({
  citation: { reference, hash },
  what = "version",
}: {
  citation: VersionCitation;
  /** What has no other versions is cited by its own name. */
  what?: "version" | "note";
}) {
  return (
    <Section id="cite" title={`Cite this ${what}`}>
      <p className="max-w-measure break-words select-all">
        {reference}
        {hash !== null && ` SHA-256: ${hash}`}
      </p>
      {hash !== null && (
        <p className="mt-2 max-w-measure font-sans text-sm text-soft">
          The number at the end is the hash of this {what} and of every change before it. If anything of them were
          altered, it would no longer fit.
        </p>
      )}
    </Section>
  );
}
