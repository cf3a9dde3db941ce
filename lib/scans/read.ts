import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";
import type { ActingPerson } from "@/lib/policy";
import { canSeeScan } from "@/lib/scan-policy";

const SCAN = {
  id: true,
  page: true,
  description: true,
  type: true,
  bytes: true,
  width: true,
  height: true,
  rights: true,
  rightsReason: true,
  addedById: true,
  addedBy: { select: PUBLIC_PERSON },
  createdAt: true,
} as const satisfies Prisma.ScanSelect;

export type ScanList = Awaited<ReturnType<typeof listScans>>;
export type ScanLine = ScanList["scans"][number];

/** "p. 9" before "p. 10". */
const PAGES = new Intl.Collator("en", { numeric: true });

/** The page scans of a source that somebody may see, in the order of their pages, and how many more there are. */
export async function listScans(slug: string, viewer: ActingPerson | null) {
  const all = { source: { slug }, withdrawnAt: null };
  const shown = canSeeScan(viewer, { rights: "MEMBERS" }).ok ? all : { ...all, rights: "PUBLIC_DOMAIN" as const };
  const [scans, total] = await Promise.all([
    db().scan.findMany({ where: shown, orderBy: { id: "asc" }, select: SCAN }),
    db().scan.count({ where: all }),
  ]);
  const inOrder = scans.toSorted((one, other) => PAGES.compare(one.page, other.page));
  return { scans: inOrder, hidden: Math.max(0, total - scans.length) };
}
