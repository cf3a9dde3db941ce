import { env } from "@/lib/env";
import type { PublicPerson } from "@/lib/people/display";
import { paths } from "@/lib/paths";

/** Of our own words and the arrangement; titles and quotations belong to their authors. */
export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** The whole address of a path on this site. */
export const absolute = (path: string): string => new URL(path, env().PUBLIC_URL).href;

export const personJson = ({ handle, displayName }: PublicPerson) => ({
  handle,
  displayName,
  url: absolute(paths.person(handle)),
});
