import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";

/** The little of Prisma's schema engine that is used here; the package's own types describe its browser build. */
interface Engine {
  diff: (params: Record<string, unknown>) => Promise<{ stdout: string }>;
}
interface Bindings {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
  SchemaEngine: { new: (options: unknown, log: () => void, adapter: unknown) => Promise<Engine> };
}
interface Adapters {
  bindMigrationAwareSqlAdapterFactory: (adapter: PrismaPg) => unknown;
}

const require = createRequire(import.meta.url);

/** What prisma/schema.prisma says, as SQL, from Prisma's own engine; it wants a database to talk to. */
export async function schemaAsSql(url: string): Promise<string> {
  const content = readFileSync(join(import.meta.dirname, "../../prisma/schema.prisma"), "utf8");
  const { SchemaEngine } = await loadBindings();
  const near = createRequire(require.resolve("@prisma/adapter-pg"));
  const utils = (await importFile(near.resolve("@prisma/driver-adapter-utils"))) as Adapters;
  const adapter = utils.bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ connectionString: url }, { schema: "public" }),
  );
  const engine = await SchemaEngine.new({ datamodels: [["schema.prisma", content]] }, () => undefined, adapter);
  const { stdout } = await engine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] },
    script: true,
    exitCode: false,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout;
}

/** Node does not import WebAssembly by itself, so the parts are put together by hand. */
async function loadBindings(): Promise<Bindings> {
  const path = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = (await importFile(path)) as Bindings;
  const compiled = new WebAssembly.Module(readFileSync(path.replace(/\.js$/, ".wasm")));
  const imports = { "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports };
  bindings.__wbg_set_wasm(new WebAssembly.Instance(compiled, imports).exports);
  return bindings;
}

const importFile = (path: string): Promise<unknown> => import(/* @vite-ignore */ pathToFileURL(path).href);
