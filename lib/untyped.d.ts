// Packages that come without types: the little of them that is used here.

declare module "citeproc" {
  namespace CSL {
    class Engine {
      constructor(sys: Record<string, unknown>, style: unknown, language: string, force: boolean);
      opt: { development_extensions: Record<string, boolean> };
      registry: { ambigcites: object };
      bibliography: { opt: Record<string, unknown> };
      setOutputFormat(name: string): void;
      getTerm(name: string, form: string): string;
      updateItems(ids: string[]): void;
      makeBibliography(): [about: { entry_ids: string[][] }, texts: string[]] | false;
      makeCitationCluster(cites: Record<string, unknown>[]): string;
    }
    const Output: { Formats: Record<string, unknown> };
  }
  export default CSL;
}
declare module "edtf" {
  export default function edtf(value: string, options: { level: 0 | 1 | 2; types: string[] }): unknown;
}
declare module "html-to-text" {
  export function convert(html: string, options: Record<string, unknown>): string;
}
