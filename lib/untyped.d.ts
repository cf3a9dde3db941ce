// Packages that come without types: the little of them that is used here.

declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown);
    format(format: string, options: Record<string, unknown>): unknown;
  }
}
declare module "@citation-js/plugin-csl";
declare module "edtf" {
  export default function edtf(value: string, options: { level: 0 | 1 | 2; types: string[] }): unknown;
}
declare module "html-to-text" {
  export function convert(html: string, options: Record<string, unknown>): string;
}
