import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";

/**
 * A document and its newest version, text included, locked until the transaction ends: who adds a
 * version, attaches a text or places a quote takes turns with whoever does so too.
 * @throws AppError NOT_FOUND
 */
export async function lockDocument(tx: Tx, slug: string) {
  await tx.$queryRaw`SELECT 1 FROM document WHERE slug = ${slug} FOR NO KEY UPDATE`;
  const document = await tx.document.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      rights: true,
      quotes: { select: { slug: true } },
      versions: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          id: true,
          number: true,
          sha256: true,
          characters: true,
          text: true,
          reason: true,
          createdAt: true,
          addedBy: { select: { displayName: true } },
          paragraphs: { orderBy: { number: "asc" }, select: { number: true, start: true, end: true } },
        },
      },
    },
  });
  const [newest] = document?.versions ?? [];
  if (!document || !newest) throw notFound("document");
  return { ...document, newest };
}
