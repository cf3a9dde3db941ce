/** What a page scan may be, in plain words. Pure: the screen may import it. */

/** Of the file that is sent, in bytes. A page at 300 dots an inch has two to eight megabytes. */
export const SCAN_LIMIT = 15_000_000;

export const SCAN_TYPES = ["PNG", "JPEG", "PDF"] as const;
export type ScanType = (typeof SCAN_TYPES)[number];

/** How a file of each type is served and named. */
export const SCAN_FILES: Record<ScanType, { mime: string; ending: string }> = {
  PNG: { mime: "image/png", ending: "png" },
  JPEG: { mime: "image/jpeg", ending: "jpg" },
  PDF: { mime: "application/pdf", ending: "pdf" },
};

export const SCAN_RIGHTS = ["MEMBERS", "PUBLIC_DOMAIN"] as const;
export const SCAN_RIGHTS_WORDS: Record<(typeof SCAN_RIGHTS)[number], { short: string; long: string }> = {
  MEMBERS: { short: "for signed-in people", long: "The page is shown to signed-in people only." },
  PUBLIC_DOMAIN: { short: "public domain", long: "Nobody holds rights in the page: it is shown to everybody." },
};
