import Link from "next/link";
import { paths } from "@/lib/paths";

export function Footer() {
  return (
    <footer data-print="no" className="mt-24 border-t border-rule font-sans text-sm text-soft">
      <div className="page flex flex-wrap items-baseline justify-between gap-x-10 gap-y-3 py-8">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          <li>
            <Link href={paths.about()} className="hover:text-accent">
              About Variorum
            </Link>
          </li>
          <li>
            <Link href={paths.moderation()} className="hover:text-accent">
              Moderation
            </Link>
          </li>
          <li>
            <Link href={`${paths.about()}#api`} className="hover:text-accent">
              The data as JSON
            </Link>
          </li>
        </ul>
        <p>
          {"Code under the MIT licence. Corpus under "}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license" className="underline">
            CC BY 4.0
          </a>
          ; quotations belong to their authors.
        </p>
      </div>
    </footer>
  );
}
