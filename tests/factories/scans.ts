import sharp from "sharp";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { buildPerson } from "./people.ts";
import { buildSource } from "./sources.ts";

/** One dot, as a file. */
export const SMALLEST_PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWP4//8/AAX+Av5Y8msOAAAAAElFTkSuQmCC",
  "base64",
);

/** A page scan straight into the table; its file is not in the store. */
export async function buildScan(overrides: Partial<Prisma.ScanUncheckedCreateInput> = {}) {
  const id = newId();
  return db().scan.create({
    data: {
      id,
      page: "p. 1",
      description: "A page.",
      type: "PDF",
      sha256: id.replaceAll("-", "").padEnd(64, "0"),
      bytes: 1_000,
      ...overrides,
      sourceId: overrides.sourceId ?? (await buildSource()).id,
      addedById: overrides.addedById ?? (await buildPerson()).id,
    },
  });
}

/** What a camera and a person may have written into a picture. */
const WRITTEN = {
  IFD0: { Copyright: "secret owner", ImageDescription: "<script>alert(1)</script>" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "50/1 27/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "30/1 31/1 0/1" },
};

/** A page of paper as a camera gives it, 60 × 40 before it is turned upright, with place, owner and a script in it. */
export async function cameraPicture(type: "PNG" | "JPEG"): Promise<Buffer> {
  const page = sharp({ create: { width: 60, height: 40, channels: 3, background: "#e8e0d0" } })
    .withExif(WRITTEN)
    .withMetadata({ orientation: 6 });
  return (type === "PNG" ? page.png() : page.jpeg()).toBuffer();
}

/** A PDF with one empty page, as small as readers take it; `more` goes into its trailer. */
export const smallPdf = (more = ""): Buffer =>
  Buffer.from(
    [
      "%PDF-1.4",
      "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
      "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj",
      "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>> endobj",
      `trailer <</Root 1 0 R/Size 4${more}>>`,
      "startxref",
      "0",
      "%%EOF",
      "",
    ].join("\n"),
    "latin1",
  );
