import { count, formatMinute } from "@/lib/format";
import { describeChange, type HistoryRow, plainSentence } from "@/lib/history/describe";
import type { Mail } from "@/lib/mail";
import { paths } from "@/lib/paths";
import type { Thing } from "./things";

/** A change as a mail tells it. `stop` is the token that stops the follow for which it is told. */
export interface Told {
  change: HistoryRow;
  thing: Thing;
  stop: string;
}

interface Letter {
  id: string;
  to: string;
  /** Newest first. */
  told: readonly Told[];
  /** There is more than is told. */
  more: boolean;
  /** The token that stops all mail. */
  stopAll: string;
  /** The site's own address. */
  origin: string;
}

/**
 * What happened, by the thing that is followed, in the sentences of history. It names things as people named them,
 * but holds no reason, no comment and no address that anybody typed. Pure.
 */
export function followMail({ id, to, told, more, stopAll, origin }: Letter): Mail {
  const full = (path: string) => new URL(path, origin).href;
  const followed = [...new Set(told.map(({ thing }) => thing.path))];
  const written = followed.map((path) =>
    writeGroup(
      told.filter(({ thing }) => thing.path === path),
      full,
    ),
  );
  const oneClick = full(paths.unsubscribeOneClick(stopAll));
  return {
    to,
    subject: `Variorum: ${more ? "more than " : ""}${count(told.length, "change")} to what you follow`,
    text: [
      ...written,
      ...(more ? [`There is more in your inbox: ${full(paths.inbox())}`] : []),
      `--\nYou get this because you asked for mail about what you follow.\nYour inbox: ${full(paths.inbox())}\nNo more mail: ${full(paths.unsubscribe(stopAll))}\n`,
    ].join("\n\n"),
    messageId: `<${id}@${new URL(origin).hostname}>`,
    headers: { "List-Unsubscribe": `<${oneClick}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  };
}

function writeGroup(group: readonly Told[], full: (path: string) => string): string {
  const [first] = group;
  if (!first) return "";
  const lines = group.map(({ change }) => {
    const who = `${change.person.displayName} ${plainSentence(describeChange(change).sentence)}`;
    return `- ${withoutAddresses(who)} (${formatMinute(change.at)})`;
  });
  const { words, path } = first.thing;
  return [
    withoutAddresses(words),
    full(path),
    "",
    ...lines,
    "",
    `Stop following this: ${full(paths.unsubscribe(first.stop))}`,
  ].join("\n");
}

/** Titles and questions are typed by people, and mail programs make links of whatever looks like one. */
const withoutAddresses = (text: string): string =>
  text.replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+|\bwww\.\S+|\S+@\S+\.\S+/giu, "[…]").replace(/\s+/gu, " ");
