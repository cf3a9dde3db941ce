import { Prisma } from "@/lib/generated/prisma/client";
import type { Bounds } from "./text";

/** The statement that writes the paragraphs of a version, however many, in one go. */
export function insertParagraphs(versionId: string, paragraphs: readonly Bounds[]): Prisma.Sql {
  const column = (name: keyof Bounds) => paragraphs.map((one) => one[name]);
  return Prisma.sql`
    INSERT INTO paragraph (document_version_id, number, start, "end")
    SELECT ${versionId}::uuid, * FROM unnest(${column("number")}::int[], ${column("start")}::int[], ${column("end")}::int[])`;
}
