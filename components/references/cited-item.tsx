import type { CitedItem } from "@/lib/references/format";
import { type Style, STYLE_FACTS } from "@/lib/references/vocabulary";
import { Formatted } from "./formatted";

/** How one thing is cited: in a list of references, and where it is spoken of. */
export function CitedItemView({ cited, style, lang }: { cited: CitedItem; style: Style; lang?: string | undefined }) {
  return (
    <dl className="max-w-measure space-y-4 [overflow-wrap:anywhere]">
      <div>
        <dt className="label mb-1">In a list of references</dt>
        <dd lang={lang} className="select-all">
          <Formatted runs={cited.reference} />
        </dd>
      </div>
      <div>
        <dt className="label mb-1">{STYLE_FACTS[style].cites === "in a note" ? "In a note" : "In the text"}</dt>
        <dd lang={lang} className="select-all">
          <Formatted runs={cited.citation} />
        </dd>
      </div>
    </dl>
  );
}
