import Link from "next/link";
import type { ReactNode } from "react";
import { SearchIcon } from "@/components/ui/icons";
import { paths } from "@/lib/paths";
import { ThemeSwitch } from "./theme-switch";
import { Wordmark } from "./wordmark";

const PLACES = [
  { href: paths.documents(), word: "Documents" },
  { href: paths.claims(), word: "Claims" },
  { href: paths.sources(), word: "Sources" },
  { href: paths.disputes(), word: "Disputes" },
  { href: paths.changes(), word: "Changes" },
] as const;

/** `account` is the sign-in link, or the signed-in person's menu; nothing where neither can be known. */
export function Header({ account }: { account?: ReactNode }) {
  return (
    <header data-print="no" className="border-b border-rule font-sans text-sm">
      <div className="page grid grid-cols-[1fr_auto] items-center gap-x-3 sm:gap-x-6 gap-y-1 pt-3 pb-1 md:grid-cols-[auto_1fr_auto] md:pt-5">
        <Link href={paths.home()} className="justify-self-start py-2 no-underline">
          <Wordmark />
        </Link>
        <div className="flex items-center gap-1 md:order-3">
          <ThemeSwitch />
          {account}
        </div>
        <Search />
      </div>
      <nav aria-label="Main" className="page pb-1">
        <ul className="-mx-1.5 flex flex-wrap sm:-mx-2.5">
          {PLACES.map(({ href, word }) => (
            <li key={href}>
              <Link
                href={href}
                className="block px-1.5 py-2 text-xs text-soft no-underline hover:text-accent sm:px-2.5 sm:text-sm"
              >
                {word}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** A plain form: it works without scripts, and the address can be kept. */
function Search() {
  return (
    <search className="col-span-2 md:order-2 md:col-span-1 md:max-w-md md:justify-self-end md:w-full">
      <form action={paths.claims()} className="relative">
        <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-faint">
          <SearchIcon />
        </span>
        <input
          type="search"
          name="q"
          maxLength={200}
          aria-label="Search claims, quotations and sources"
          placeholder="Search claims, words and sources"
          className="h-9 w-full rounded-sm border border-edge bg-paper pr-2 pl-8 text-base placeholder:text-faint sm:text-sm"
        />
      </form>
    </search>
  );
}
