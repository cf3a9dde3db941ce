import Link from "next/link";
import { Notice } from "@/components/ui/notice";

interface VersionNoticeProps {
  what: "document" | "claim" | "citation" | "quotation" | "record";
  number: number;
  /** Number of the version that stands now. */
  current: number;
  /** Where that one is shown. */
  href: string;
  /** Address of a version. */
  at: (number: number) => string;
}

/** Says plainly whether a version still stands, and leads to the one that does. */
export function VersionNotice({ what, number, current, href, at }: VersionNoticeProps) {
  if (number === current) {
    return (
      <Notice title={`This is the current version of the ${what}.`}>
        <Link href={href}>Show it with everything around it</Link>
      </Notice>
    );
  }
  return (
    <Notice title={`This is an earlier version of the ${what}.`}>
      <Link href={href}>Show the current one</Link> (version {current}), or <Link href={at(number + 1)}>the next</Link>.
    </Notice>
  );
}
