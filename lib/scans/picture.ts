import sharp from "sharp";
import { invalid } from "@/lib/errors";
import { formatNumber } from "@/lib/format";

/** An A3 page at 400 dots an inch has 31 million. A small file can unpack to far more than memory holds. */
const PIXELS = 40_000_000;
const LONGEST = 12_000;
/** Seconds for one step. A file can be made so that it takes far longer than its size lets one think. */
const PATIENCE = 30;
/** Within this box, twice as large as it is shown, for sharp screens. */
const THUMBNAIL = { width: 440, height: 600 };

export interface Picture {
  file: Buffer;
  width: number;
  height: number;
  /** A small JPEG. */
  thumbnail: Buffer;
}

/**
 * Makes a picture anew from its pixels, upright and in sRGB: nothing else of the file is left, neither what a camera
 * or a person wrote into it, nor what was hidden before, within or after it. Animations become their first frame.
 * @throws AppError INVALID, at "file", when it is no such picture, damaged or too large.
 */
export async function remakePicture(given: Uint8Array, type: "PNG" | "JPEG"): Promise<Picture> {
  return oneAtATime(async () => {
    await checkSize(given, type);
    try {
      const upright = open(given).autoOrient().toColourspace("srgb");
      const made = type === "PNG" ? upright.png() : upright.jpeg({ quality: 90 });
      const { data: file, info } = await made.toBuffer({ resolveWithObject: true });
      const small = open(file).resize({ ...THUMBNAIL, fit: "inside", withoutEnlargement: true });
      const thumbnail = await small.flatten({ background: "#fff" }).jpeg({ quality: 75 }).toBuffer();
      return { file, width: info.width, height: info.height, thumbnail };
    } catch {
      throw damaged();
    }
  });
}

const damaged = () => invalid("file", "This picture is damaged. Open it in a program, save it anew and choose that.");

const open = (file: Uint8Array) =>
  sharp(file, { limitInputPixels: PIXELS, failOn: "warning" }).timeout({ seconds: PATIENCE });

/** Asked of the head of the file, before a pixel is unpacked. */
async function checkSize(given: Uint8Array, type: "PNG" | "JPEG"): Promise<void> {
  const head = await sharp(given, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw damaged();
    });
  if (head.format !== type.toLowerCase()) throw damaged();
  if (head.width * head.height > PIXELS || Math.max(head.width, head.height) > LONGEST) {
    throw invalid(
      "file",
      `This picture has ${formatNumber(head.width)} × ${formatNumber(head.height)} pixels. At most ${formatNumber(PIXELS)} in all, and ${formatNumber(LONGEST)} a side, can be taken in: make it smaller.`,
    );
  }
}

let last: Promise<unknown> = Promise.resolve();

/** A picture unpacked takes much memory: however many are sent at once, one is in hand. */
function oneAtATime<R>(work: () => Promise<R>): Promise<R> {
  const mine = last.then(work, work);
  last = mine;
  return mine;
}
