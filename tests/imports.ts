import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Reads import lines. They are regular enough here that no parser is needed: oxfmt writes them. */

const ROOT = join(import.meta.dirname, "..");

interface Import {
  /** Path from the root of the repository, or the name of a package. */
  target: string;
  /** It is gone when the program runs. */
  typeOnly: boolean;
}

export interface SourceFile {
  path: string;
  text: string;
  imports: Import[];
}

/** Every TypeScript file of these folders, without what is generated. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((path) => !path.startsWith("lib/generated/") && !path.endsWith(".d.ts"))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
}

const LINE = /^(?:import|export)\s+(type\s+)?(?:([^;"']*?)\s+from\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;

function importsOf(path: string, text: string): Import[] {
  return Array.from(text.matchAll(LINE), ([, type, names, fixed, dynamic]) => ({
    target: resolveName(path, fixed ?? dynamic ?? ""),
    typeOnly: type !== undefined || (names !== undefined && hasOnlyTypes(names)),
  }));
}

/** True for "{ type A, type B }". */
function hasOnlyTypes(names: string): boolean {
  const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const parts = (inside ?? "").split(",").filter((part) => part.trim() !== "");
  return inside !== undefined && parts.length > 0 && parts.every((part) => part.trim().startsWith("type "));
}

function resolveName(from: string, name: string): string {
  const base = name.startsWith("@/")
    ? name.slice(2)
    : name.startsWith(".")
      ? normalize(join(dirname(from), name))
      : null;
  if (base === null) return name;
  const candidates = [base, `${base}.ts`, `${base}.tsx`];
  return candidates.find((path) => /\.\w+$/.test(path) && existsSync(join(ROOT, path))) ?? base;
}

/** The first thing for which `isSought` holds that a file leads to when it runs, null when none. */
export function reaches(
  files: SourceFile[],
  start: string,
  isSought: (target: string) => boolean,
  seen = new Set<string>(),
): string | null {
  if (isSought(start)) return start;
  if (seen.has(start)) return null;
  seen.add(start);
  for (const { target, typeOnly } of files.find((file) => file.path === start)?.imports ?? []) {
    const found = typeOnly ? null : reaches(files, target, isSought, seen);
    if (found !== null) return found;
  }
  return null;
}

/** Circles of imports that are there when the program runs, each once, as the paths along it. */
export function cycles(files: SourceFile[]): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) return void found.push([...trail.slice(at), path]);
    if (done.has(path)) return;
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (!typeOnly && byPath.has(target)) walk(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return found;
}
