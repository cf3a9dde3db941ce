import Link from "next/link";
import type { ReactNode } from "react";
import { signOut } from "@/app/(account)/account/actions";
import { AccountMenu, SignInLink } from "@/components/layout/account";
import { Frame } from "@/components/layout/frame";
import { Notice } from "@/components/ui/notice";
import { getViewer, type Viewer } from "@/lib/auth";
import { countStuck } from "@/lib/disputes/count-stuck";
import { countUnread } from "@/lib/follows/read";
import { paths } from "@/lib/paths";

// Read for each request: it knows who is signed in.
export const instant = false;

/** What the menu counts. */
async function news(viewer: Viewer) {
  const [unread, stuck] = await Promise.all([countUnread(viewer.id), countStuck(viewer)]);
  return { unread, stuck };
}

/** For signed-in people. A cookie that no longer stands shows the same pages with "Sign in". */
export default async function WorkbenchLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  const account =
    viewer === null ? <SignInLink /> : <AccountMenu person={viewer} signOut={signOut} {...await news(viewer)} />;
  return (
    <Frame account={account}>
      {viewer?.held && (
        <div className="mb-8">
          <Notice kind="problem" title="Your role needs a second factor here">
            Until you <Link href={paths.secondFactor()}>turn it on</Link>, you can do what an editor can.
          </Notice>
        </div>
      )}
      {children}
    </Frame>
  );
}
