"use client";

import { oneOf } from "@/lib/form-state";
import { useField } from "./form-context";

/**
 * The version a form starts from: the one that was seen, even when the page around the form is newer
 * by now. A text field out of sight, because a draft keeps what such fields hold: one that is brought
 * back later is still known to be of its own version, and meets the newer one as a collision.
 */
export function VersionField({ version, name = "version" }: { version: number; name?: string }) {
  const { typed } = useField(name, null);
  return <input type="text" hidden readOnly name={name} defaultValue={oneOf(typed) ?? version} />;
}
