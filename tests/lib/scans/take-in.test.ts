import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { withFile } from "@/lib/scans/from-form";
import { takeIn } from "@/lib/scans/take-in";
import { SCAN_LIMIT } from "@/lib/scans/vocabulary";
import { SMALLEST_PNG, cameraPicture, smallPdf } from "../../factories/scans.ts";
import { expectRefusal } from "../../refusals.ts";

const SCRIPT = "<script>alert(1)</script>";
const refused = async (file: Uint8Array) => (await expectRefusal(takeIn(file), "INVALID")).fields.file?.join(" ");

/** A PNG that says it has so many pixels; none of them is there. */
function claimsToHave(width: number, height: number): Buffer {
  const file = Buffer.from(SMALLEST_PNG);
  const head = file.subarray(12, 29);
  head.writeUInt32BE(width, 4);
  head.writeUInt32BE(height, 8);
  file.writeUInt32BE(crc32(head), 29);
  return file;
}

/** As PNG has it (RFC 2083, appendix 15). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0);
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

describe("refused, by what is in it", () => {
  test.each([
    ["nothing", ""],
    ["text", "A page."],
    ["HTML", `<!doctype html>${SCRIPT}`],
    ["SVG, whatever it is called", `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`],
    ["HTML with a PDF behind it", `${SCRIPT}${smallPdf().toString("latin1")}`],
    ["GIF", "GIF89a\u0001\u0000\u0001\u0000"],
    ["a program", "MZ\u0090"],
  ])("%s", async (_, text) => {
    expect(await refused(Buffer.from(text, "latin1"))).toContain("neither a PNG nor a JPEG nor a PDF");
  });

  test("other kinds of picture that sharp could read", async () => {
    const page = sharp(SMALLEST_PNG);
    for (const file of [page.clone().webp(), page.clone().tiff(), page.clone().gif()]) {
      expect(await refused(await file.toBuffer())).toContain("neither");
    }
  });

  test("what begins like a picture and is none, or breaks off", async () => {
    const png = Buffer.from("89504e470d0a1a0a", "hex");
    const jpeg = await cameraPicture("JPEG");
    for (const file of [
      Buffer.concat([png, Buffer.from(SCRIPT)]),
      Buffer.concat([Buffer.from("ffd8ff", "hex"), Buffer.from(SCRIPT)]),
      SMALLEST_PNG.subarray(0, -20),
      jpeg.subarray(0, -20),
    ]) {
      expect(await refused(file)).toContain("damaged");
    }
  });

  test("more pixels than memory holds, before they are unpacked", async () => {
    expect(await refused(claimsToHave(50_000, 50_000))).toContain("50,000 × 50,000 pixels");
    expect(await refused(claimsToHave(12_001, 1))).toContain("12,001 × 1 pixels");
  });

  test("a PDF that breaks off, or is encrypted, however that is written", async () => {
    expect(await refused(smallPdf().subarray(0, 100))).toContain("breaks off");
    for (const name of ["/Encrypt", "/#45ncrypt", "/E#6ecryp#74"]) {
      expect(await refused(smallPdf(`${name} 5 0 R`)), name).toContain("encrypted");
    }
  });

  test("no file, and one that is too large", async () => {
    const form = new FormData();
    await expectRefusal(withFile({}, form), "INVALID");
    form.set("file", new File([], "page.png"));
    await expectRefusal(withFile({}, form), "INVALID");
    form.set("file", new File([new Uint8Array(SCAN_LIMIT + 1)], "page.png"));
    expect((await expectRefusal(withFile({}, form), "INVALID")).fields.file).toEqual([
      "At most 15 MB. Choose a smaller file.",
    ]);
  });
});

describe("a picture", () => {
  test.each(["PNG", "JPEG"] as const)(
    "%s is made anew, upright, and nothing is left of what was written into it",
    async (type) => {
      const given = await cameraPicture(type);
      expect(given.includes("secret owner")).toBe(true);
      const { row, files } = await takeIn(given);
      expect(row).toMatchObject({ type, width: 40, height: 60, bytes: files[0]?.bytes.length });
      expect(files.map(({ sha256 }) => sha256)).toEqual([row.sha256, row.thumbnailSha256]);
      for (const { bytes } of files) {
        const { exif, xmp, iptc, icc, comments, orientation } = await sharp(bytes).metadata();
        expect([exif, xmp, iptc, icc, comments, orientation]).toEqual(Array.from({ length: 6 }));
        for (const word of ["secret", "script", "Exif"]) expect(Buffer.from(bytes).includes(word), word).toBe(false);
      }
    },
  );

  test("with a page or a program behind it loses that", async () => {
    const { files } = await takeIn(Buffer.concat([SMALLEST_PNG, Buffer.from(`${SCRIPT}PK\u0003\u0004`)]));
    expect(Buffer.from(files[0]?.bytes ?? []).includes("script")).toBe(false);
  });

  test("that is the same gives the same file", async () => {
    const [one, two] = await Promise.all([takeIn(SMALLEST_PNG), takeIn(SMALLEST_PNG)]);
    expect(one.row).toEqual(two.row);
  });
});

test("a PDF stays as it is, unopened", async () => {
  const pdf = smallPdf("/EncryptMetadata false");
  const { row, files } = await takeIn(pdf);
  expect(row).toMatchObject({ type: "PDF", bytes: pdf.length, width: null, thumbnailSha256: null });
  expect(files).toEqual([{ sha256: row.sha256, bytes: pdf }]);
});
