import { FORMATS, FORMAT_WORDS, formatName } from "@/lib/bibliography/formats";

/** The same sources as files for reference managers, one link a format. `pathOf` takes the format's name. */
export function Downloads({ pathOf }: { pathOf: (format: string) => string }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 font-sans text-sm">
      {FORMATS.map((format) => (
        <li key={format}>
          <a href={pathOf(formatName(format))} download>
            {FORMAT_WORDS[format]}
          </a>
        </li>
      ))}
    </ul>
  );
}
