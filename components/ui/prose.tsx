import { tokenize } from "linkifyjs";
import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { partsOf } from "@/lib/mentions";
import { paths } from "@/lib/paths";

interface ProseProps {
  text: string;
  className?: string;
  /** Handles that somebody has: "@" and one of these links to their page. */
  people?: readonly string[] | undefined;
}

/** Text as people typed it: blank lines part paragraphs, full addresses become links. Never HTML. */
export function Prose({ text, className = "", people }: ProseProps) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <div className={`max-w-measure space-y-3 ${className}`}>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>
          {paragraph.split("\n").map((row, at) => (
            <Fragment key={at}>
              {at > 0 && <br />}
              <Linked text={row} people={people} />
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

/** One line of such text, for inside other elements. */
export function Linked({ text, people = [] }: Pick<ProseProps, "text" | "people">): ReactNode {
  return tokenize(text).map((token, index) => {
    const words = token.toString();
    // Only what is written with its scheme: "javascript:" and bare names stay text.
    if (!token.isLink && people.length > 0) return <Named key={index} text={words} people={people} />;
    if (!token.isLink || !/^https?:\/\//i.test(words) || !URL.canParse(words)) return words;
    return (
      <a key={index} href={words} rel="nofollow noopener ugc" className="break-words" data-print="bare">
        {words}
      </a>
    );
  });
}

const Named = ({ text, people }: { text: string; people: readonly string[] }): ReactNode =>
  partsOf(text).map((part, index) => {
    if (typeof part === "string") return part;
    if (!people.includes(part.handle)) return part.words;
    return (
      <Link key={index} href={paths.person(part.handle)} prefetch={false}>
        {part.words}
      </Link>
    );
  });
