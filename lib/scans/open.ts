import { z } from "zod";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { id } from "@/lib/fields";
import { type ActingPerson, demand } from "@/lib/policy";
import { canSeeScan } from "@/lib/scan-policy";
import { slugOf } from "@/lib/slugs";
import { fileName } from "./file-name";
import { scanStore } from "./store";
import { sha256Of } from "./take-in";
import { SCAN_FILES } from "./vocabulary";

/** Which of the files of a scan. */
const asked = z.object({ id, part: z.enum(["file", "thumbnail"]) });

export interface OpenScan {
  sha256: string;
  mime: string;
  /** To save it under. */
  name: string;
  /** Made by us from pixels alone, so that a browser may show it; anything else it only saves. */
  isPicture: boolean;
  isPublic: boolean;
  /** @throws Error when the file is gone or is not the one that was kept. */
  read: () => Promise<Uint8Array>;
}

/**
 * The file of a page scan for whoever may see it.
 * @throws AppError NOT_FOUND for what is none, has no such part or is withdrawn; FORBIDDEN for a scan that is for
 *   signed-in people, to whoever is not signed in or is suspended.
 */
export async function openScan(viewer: ActingPerson | null, given: unknown): Promise<OpenScan> {
  const { data } = asked.safeParse(given);
  if (!data) throw notFound("page scan");
  const scan = await db().scan.findUnique({
    where: { id: data.id },
    select: {
      id: true,
      page: true,
      type: true,
      sha256: true,
      thumbnailSha256: true,
      rights: true,
      withdrawnAt: true,
      source: { select: { slug: true } },
    },
  });
  if (!scan || scan.withdrawnAt !== null) throw notFound("page scan");
  demand(canSeeScan(viewer, scan));
  const isThumbnail = data.part === "thumbnail";
  const sha256 = isThumbnail ? scan.thumbnailSha256 : scan.sha256;
  if (sha256 === null) throw notFound("small picture of this page scan");
  const { mime, ending } = SCAN_FILES[isThumbnail ? "JPEG" : scan.type];
  return {
    sha256,
    mime,
    name: `${[scan.source.slug, slugOf(scan.page)].filter(Boolean).join("-")}.${ending}`,
    isPicture: mime.startsWith("image/"),
    isPublic: scan.rights === "PUBLIC_DOMAIN",
    // Its own id: an address may have it in capitals, as the names of files have not.
    read: () => readWhole(sha256, scan.id),
  };
}

/** What history vouches for is the hash: a file that was exchanged in the store is not handed out in its name. */
async function readWhole(sha256: string, scanId: string): Promise<Uint8Array> {
  const file = await scanStore().get(fileName(sha256, scanId));
  if (file === null) throw new Error(`The file of scan ${scanId} is not in the store.`);
  if (sha256Of(file) !== sha256) throw new Error(`The file of scan ${scanId} is not the one that was kept.`);
  return file;
}
