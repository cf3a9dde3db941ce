import Link from "next/link";
import { Button } from "@/components/ui/button";
import { ChevronDown } from "@/components/ui/icons";
import { paths } from "@/lib/paths";
import { ROLE_WORDS, type Role } from "@/lib/people/vocabulary";

export function SignInLink() {
  return (
    <Link href={paths.signIn()} className="-mr-2 px-2 py-2 text-soft no-underline hover:text-accent">
      Sign in
    </Link>
  );
}

interface AccountMenuProps {
  person: { handle: string; displayName: string; role: Role; suspended: boolean };
  signOut: () => Promise<void>;
  /** Changes in the inbox that were not read; 100 means more than 99. */
  unread: number;
  /** How many disputes nobody may rule on, for admins. */
  stuck: number;
}

/** Who is signed in and where they can go. A native disclosure: opens without scripts. */
export function AccountMenu({ person, signOut, unread, stuck }: AccountMenuProps) {
  const isModerator = person.role === "MODERATOR" || person.role === "ADMIN";
  const news = unread > 99 ? "99+" : String(unread);
  const links = [
    { href: paths.inbox(), word: unread > 0 ? `Inbox (${news} new)` : "Inbox" },
    { href: paths.follows(), word: "What you follow" },
    { href: paths.person(person.handle), word: "My contributions" },
    { href: paths.account(), word: "Account" },
    { href: paths.proposals(), word: "Proposals" },
    ...(isModerator
      ? [
          {
            href: paths.queue(),
            word: stuck > 0 ? `Queue of disputes (nobody may rule on ${stuck})` : "Queue of disputes",
          },
          { href: paths.reports(), word: "Reports" },
          { href: paths.retractions(), word: "Lists of retractions" },
        ]
      : []),
    ...(person.role === "ADMIN"
      ? [
          { href: paths.invitations(), word: "Invitations" },
          { href: paths.registrations(), word: "Registrations" },
        ]
      : []),
  ];
  return (
    <details className="group relative -mr-2">
      <summary className="flex items-center gap-1.5 rounded-sm px-2 py-2 hover:bg-wash">
        {/* At 320 pixels the name makes room for the count. */}
        <span className={`truncate sm:max-w-48 ${unread > 0 ? "max-w-[13vw]" : "max-w-[22vw]"}`}>
          {person.displayName}
        </span>
        {unread > 0 && (
          <span className="rounded-sm bg-accent px-1.5 text-xs text-on-accent tabular-nums">
            {news}
            <span className="sr-only"> new in your inbox</span>
          </span>
        )}
        <ChevronDown />
      </summary>
      <div className="absolute right-2 z-10 mt-1 w-60 border border-edge bg-paper py-2">
        <p className="border-b border-rule px-4 pt-1 pb-2 text-faint">
          Signed in as {ROLE_WORDS[person.role]}
          {person.suspended && ", suspended: you can read, but not write"}
        </p>
        <ul className="pt-1">
          {links.map(({ href, word }) => (
            <li key={href}>
              <Link href={href} className="block px-4 py-2 no-underline hover:bg-wash hover:text-accent">
                {word}
              </Link>
            </li>
          ))}
        </ul>
        <form action={signOut} className="mt-1 border-t border-rule px-4 pt-2 pb-1">
          <Button type="submit" look="plain">
            Sign out
          </Button>
        </form>
      </div>
    </details>
  );
}
