import Link from "next/link";
import type { ComponentProps } from "react";

/** `primary` once in a view at most; `quiet` for the rest; `plain` reads as a link among text. */
export type ButtonLook = "primary" | "quiet" | "plain";

const BASE = "inline-flex items-center justify-center gap-2 font-sans text-sm no-underline";
const BOX = "min-h-10 rounded-sm border px-4 py-2 font-[550]";
const LOOKS: Record<ButtonLook, string> = {
  primary: `${BOX} border-accent bg-accent text-on-accent hover:border-ink hover:bg-ink hover:text-paper`,
  quiet: `${BOX} border-edge bg-paper text-ink hover:border-accent hover:text-accent`,
  plain: "py-1 text-soft underline decoration-rule underline-offset-4 hover:text-accent hover:decoration-current",
};

const classes = (look: ButtonLook, more = "") =>
  `${BASE} ${LOOKS[look]} aria-disabled:opacity-60 disabled:opacity-60 ${more}`;

export function Button({
  look = "quiet",
  type = "button",
  className,
  ...rest
}: ComponentProps<"button"> & { look?: ButtonLook }) {
  return <button type={type} className={classes(look, className)} {...rest} />;
}

/**
 * What Enter in a field presses, in a form whose first button only asks: browsers take the first of all,
 * and this one nobody sees.
 */
export const EnterSends = () => (
  <button type="submit" hidden>
    Send
  </button>
);

/** A link that stands where a button would: it goes somewhere and does nothing. */
export function LinkButton({
  look = "quiet",
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link className={classes(look, className)} {...rest} />;
}
