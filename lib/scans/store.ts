import { env } from "@/lib/env";
import { diskStore } from "./disk-store";
import { objectStore } from "./object-store";

/** Where the files of scans are kept. A file is there whole or not at all, and is never changed. */
export interface ScanStore {
  put: (name: string, file: Uint8Array) => Promise<void>;
  /** Null when it is not there. */
  get: (name: string) => Promise<Uint8Array | null>;
  /** Says nothing when it is not there. */
  remove: (name: string) => Promise<void>;
  /** Everything that is there, with the moment when it came. */
  list: () => AsyncIterable<{ name: string; at: Date }>;
}

// A page may be served by another copy of this module.
const kept = globalThis as { variorumScans?: ScanStore };

/** The store that the settings name: a bucket, or else a folder. @throws Error when they name neither. */
export function scanStore(): ScanStore {
  kept.variorumScans ??= chosenStore();
  return kept.variorumScans;
}

function chosenStore(): ScanStore {
  const { SCAN_FOLDER, S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  if (S3_ENDPOINT !== undefined) {
    return objectStore({
      endpoint: S3_ENDPOINT,
      bucket: S3_BUCKET ?? "",
      region: S3_REGION ?? "us-east-1",
      accessKeyId: S3_ACCESS_KEY_ID ?? "",
      secretAccessKey: S3_SECRET_ACCESS_KEY ?? "",
    });
  }
  if (SCAN_FOLDER === undefined) throw new Error("There is no place for scans: neither SCAN_FOLDER nor S3_ENDPOINT.");
  return diskStore(SCAN_FOLDER);
}
