import type { EstimateView } from "@/lib/estimates/view";
import { figureWords, scopeWords } from "@/lib/estimates/words";

/** An estimate in two lines: the figure, and beneath it what it counts. */
export function EstimateLine({ estimate }: { estimate: EstimateView }) {
  return (
    <p className="mt-3 font-sans text-sm">
      <span className="font-[550] tabular-nums">{figureWords(estimate)}</span>
      <span className="block text-xs text-faint">
        {scopeWords(estimate)}
        {estimate.qualifier !== "" && ` (${estimate.qualifier})`}
      </span>
    </p>
  );
}
