/**
 * How the file of a scan is called in the store: by what it holds and whose it is. No two scans share a file, so that
 * one can go without a look at the others. Pure.
 */
export const fileName = (sha256: string, scanId: string): string => `${sha256}-${scanId}`;

const NAME = /^([0-9a-f]{64})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The parts of such a name; null for what the store did not get from here. */
export function readFileName(name: string): { sha256: string; scanId: string } | null {
  const [, sha256, scanId] = NAME.exec(name) ?? [];
  return sha256 === undefined || scanId === undefined ? null : { sha256, scanId };
}
