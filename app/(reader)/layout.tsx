import type { ReactNode } from "react";
import { SignInLink } from "@/components/layout/account";
import { Frame } from "@/components/layout/frame";

/** For everybody who is not signed in: asks for no session, so its pages are served from cache. */
export default function ReaderLayout({ children }: { children: ReactNode }) {
  return <Frame account={<SignInLink />}>{children}</Frame>;
}
