import type { EstimateView } from "@/lib/estimates/view";
import { figureWords, scopeWords } from "@/lib/estimates/words";

/** An estimate in two lines: the figure, and beneath it what it counts. */
export function EstimateLine({ estimate }: { estimate: EstimateView }) {
  return (
    <div className="mt-3 font-sans text-sm">
      <p className="font-[550] tabular-nums">{figureWords(estimate)}</p>
      <p className="text-xs text-faint">
        {scopeWords(estimate)}
        {estimate.qualifier !== "" && ` (${estimate.qualifier})`}
      </p>
    </div>
  );
}
