"use client";

import { oneOf } from "@/lib/form-state";
import { useField } from "./form-context";

/** The version a form starts from: the one that was seen, even when the page around the form is newer by now. */
export function VersionField({ version, name = "version" }: { version: number; name?: string }) {
  const { typed } = useField(name, null);
  return <input type="hidden" name={name} value={oneOf(typed) ?? version} />;
}
