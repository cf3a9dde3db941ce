import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { Pager } from "@/components/ui/pager";
import { count } from "@/lib/format";
import type { OwnImports } from "@/lib/imports/read";
import { STATE_WORDS } from "@/lib/imports/vocabulary";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";

/** What somebody imported before, to look at or go on with. Nothing when there was none. */
export function ImportList({ list: { imports, next }, cursor }: { list: OwnImports; cursor: string | undefined }) {
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="your-imports">
      <h2 id="your-imports" className="text-xl">
        Your imports
      </h2>
      <ul className="mt-3">
        {imports.map(({ id, fileName, state, createdAt, _count }) => (
          <li key={id} className="border-t border-rule py-3">
            <Link href={paths.import(id)} className="wrap-anywhere">
              {fileName}
            </Link>
            <p className="flex flex-wrap gap-x-4 font-sans text-xs text-faint">
              <span>{STATE_WORDS[state]}</span>
              <span>{count(_count.entries, "record")}</span>
              <DateTime at={createdAt} />
            </p>
          </li>
        ))}
      </ul>
      <Pager
        what="your imports"
        previous={cursor === undefined ? null : paths.importSources()}
        next={next === null ? null : withParams(paths.importSources(), { cursor: next })}
      />
    </section>
  );
}
