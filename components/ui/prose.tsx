import { tokenize } from "linkifyjs";
import { Fragment, type ReactNode } from "react";

/** Text as people typed it: blank lines part paragraphs, full addresses become links. Never HTML. */
export function Prose({ text, className = "" }: { text: string; className?: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <div className={`max-w-measure space-y-3 ${className}`}>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>
          {paragraph.split("\n").map((row, at) => (
            <Fragment key={at}>
              {at > 0 && <br />}
              <Linked text={row} />
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

/** One line of such text, for inside other elements. */
export function Linked({ text }: { text: string }): ReactNode {
  return tokenize(text).map((token, index) => {
    const words = token.toString();
    // Only what is written with its scheme: "javascript:" and bare names stay text.
    if (!token.isLink || !/^https?:\/\//i.test(words) || !URL.canParse(words)) return words;
    return (
      <a key={index} href={words} rel="nofollow noopener ugc" className="break-words">
        {words}
      </a>
    );
  });
}
