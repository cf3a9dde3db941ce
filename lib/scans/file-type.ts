import type { ScanType } from "./vocabulary";

const MAGIC: readonly [ScanType, readonly number[]][] = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  // "%PDF-". Readers find it later in a file as well; what comes before it could be anything.
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file is by its first bytes, whatever its name or its sender says; null for everything else. Pure. */
export function typeOf(file: Uint8Array): ScanType | null {
  return MAGIC.find(([, magic]) => magic.every((byte, index) => file[index] === byte))?.[0] ?? null;
}
