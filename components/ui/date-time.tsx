import { formatDay, formatMinute } from "@/lib/format";

/** A day in words; the minute (UTC) is in the tooltip, or in the text with `minute`. */
export function DateTime({ at, minute = false }: { at: Date; minute?: boolean }) {
  return (
    <time className="whitespace-nowrap" dateTime={at.toISOString()} title={minute ? undefined : formatMinute(at)}>
      {minute ? formatMinute(at) : formatDay(at)}
    </time>
  );
}
