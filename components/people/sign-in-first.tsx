import Link from "next/link";
import { PageHeading } from "@/components/ui/page-heading";
import { paths } from "@/lib/paths";

// Links and no redirects: by the time the session has been read the page is under way, and a redirect
// would need scripts. Whoever has no session cookie is redirected earlier, in next.config.js.

/** In place of a page for signed-in people, for somebody whose session has ended. `next` is that page. */
export function SignInFirst({ next }: { next: string }) {
  return (
    <>
      <PageHeading lead="You are signed out: your session has ended, here or from another browser.">
        Sign in first
      </PageHeading>
      <p className="mt-6">
        <Link href={paths.signIn(next)}>Sign in and go on to this page</Link>
      </p>
    </>
  );
}

/** In place of a sign-in form. `next` is where the person wanted to go. */
export function SignedInAlready({ name, next }: { name: string; next: string }) {
  return (
    <>
      <PageHeading lead={`As ${name}. To use another account, sign out in the menu first.`}>
        You are signed in already
      </PageHeading>
      <p className="mt-6">
        <Link href={next}>Go on</Link>
      </p>
    </>
  );
}
