import { FORMATS, FORMAT_WORDS, formatName } from "@/lib/bibliography/formats";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import type { SourceFilters } from "@/lib/sources/filters";

/** The whole list, as it is narrowed down, for reference managers. */
export function DownloadList({ filters }: { filters: SourceFilters }) {
  const { q, type, language, letter } = filters;
  return (
    <p className="mt-6 flex flex-wrap gap-x-4 gap-y-1 border-t border-rule pt-4 font-sans text-sm text-soft">
      Download this list as
      {FORMATS.map((format) => (
        <a
          key={format}
          href={withParams(paths.exportSources(), { q, type, language, letter, format: formatName(format) })}
          download
        >
          {FORMAT_WORDS[format]}
        </a>
      ))}
    </p>
  );
}
