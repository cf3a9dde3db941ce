import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { withFilter } from "@/lib/disputes/filters";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";

/** Asks admins for somebody who had no part in disputes that nobody may rule on. Nothing when there are none. */
export function StuckNotice({ disputes }: { disputes: number }) {
  if (disputes === 0) return null;
  const [each, them] = disputes === 1 ? ["it", "it"] : ["each of them", "them"];
  return (
    <div className="mt-4 mb-6">
      <Notice title={`Nobody may rule on ${count(disputes, "dispute")}`}>
        Every moderator had a hand in {each}. An admin can make somebody a moderator who had none, on that person’s
        page. <Link href={withFilter(paths.queue(), { which: "nobody" })}>Show {them}</Link>
      </Notice>
    </div>
  );
}
