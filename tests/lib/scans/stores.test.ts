import { spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";
import { diskStore } from "@/lib/scans/disk-store";
import { fileName } from "@/lib/scans/file-name";
import { objectStore } from "@/lib/scans/object-store";
import type { ScanStore } from "@/lib/scans/store";
import { newId } from "@/lib/id";
import { ROOT } from "@/scripts/settings";
import { BUCKET, KEYS, useObjectStore } from "../../object-store.ts";
import { useScanFolder } from "../../scan-folder.ts";

const folder = join(useScanFolder(), "not yet there");
const bucket = useObjectStore();

const someName = () => fileName("a1".repeat(32), newId());
const BYTES = Uint8Array.from([0, 1, 2, 255]);

async function namesIn(store: ScanStore): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of store.list()) names.push(name);
  return names.toSorted();
}

const stores = new Map<string, ScanStore>();
beforeAll(() => {
  stores.set("a folder", diskStore(folder));
  stores.set("a bucket", objectStore({ endpoint: `${bucket.url}/`, bucket: BUCKET, region: "eu-1", ...KEYS }));
});
const open = (kind: string): ScanStore => {
  const store = stores.get(kind);
  if (!store) throw new Error(`There is no ${kind}.`);
  return store;
};

describe.each(["a folder", "a bucket"])("%s", (kind) => {
  test("has nothing at first, and nothing of a name that is none", async () => {
    expect(await namesIn(open(kind))).toEqual([]);
    expect(await open(kind).get(someName())).toBeNull();
    await open(kind).remove(someName());
    for (const name of ["../secret", "a", "", `${someName()}/..`, "unfinished-/../../x"]) {
      await expect(async () => open(kind).get(name)).rejects.toThrow("no name of a scan");
      await expect(async () => open(kind).put(name, BYTES)).rejects.toThrow("no name of a scan");
      await expect(async () => open(kind).remove(name)).rejects.toThrow("no name of a scan");
    }
  });

  test("gives back what was put, tells of it, and loses it", async () => {
    const [name, before] = [someName(), Date.now()];
    await open(kind).put(name, BYTES);
    await open(kind).put(name, BYTES);
    expect(new Uint8Array((await open(kind).get(name)) ?? [])).toEqual(BYTES);
    for await (const { at } of open(kind).list()) expect(Math.abs(at.getTime() - before)).toBeLessThan(60_000);
    expect(await namesIn(open(kind))).toEqual([name]);
    await open(kind).remove(name);
    expect(await open(kind).get(name)).toBeNull();
  });

  test("tells of more than a page of names", async () => {
    const names = Array.from({ length: 5 }, someName).toSorted();
    for (const name of names) await open(kind).put(name, BYTES);
    expect(await namesIn(open(kind))).toEqual(names);
    for (const name of names) await open(kind).remove(name);
  });
});

describe("a folder", () => {
  test("tells nothing of what is not ours", async () => {
    writeFileSync(join(folder, "notes.txt"), "Mine.");
    expect(await namesIn(open("a folder"))).toEqual([]);
  });

  test("has no half file after a process was killed while it wrote", async () => {
    const name = someName();
    const writing = `
      import { diskStore } from "@/lib/scans/disk-store";
      process.stdout.write("begins");
      for (;;) await diskStore(${JSON.stringify(folder)}).put(${JSON.stringify(name)}, new Uint8Array(8_000_000).fill(7));`;
    for (let round = 0; round < 3; round += 1) {
      const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", writing], { cwd: ROOT });
      await new Promise((resolve) => child.stdout.once("data", resolve));
      await expect.poll(() => readdirSync(folder).some((one) => one.startsWith("unfinished-"))).toBe(true);
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGKILL");
      await ended;
      const file = await open("a folder").get(name);
      expect(file === null || (file.length === 8_000_000 && file.every((byte) => byte === 7))).toBe(true);
    }
  });
});

describe("a bucket", () => {
  const other = (more: Partial<Parameters<typeof objectStore>[0]>) =>
    objectStore({ endpoint: bucket.url, bucket: BUCKET, region: "eu-1", ...KEYS, ...more });

  test("turns away whoever has another key, and a bucket that is not there is told", async () => {
    const thief = other({ secretAccessKey: "another" });
    await expect(thief.get(someName())).rejects.toThrow("403");
    await expect(thief.put(someName(), BYTES)).rejects.toThrow("403");
    await expect(other({ bucket: "elsewhere" }).put(someName(), BYTES)).rejects.toThrow("no such bucket");
  });

  test("that fails is told, and not taken for one that has nothing", async () => {
    bucket.isDown = true;
    await expect(open("a bucket").get(someName())).rejects.toThrow("503");
    bucket.isDown = false;
  });
});

test("half a bucket is a fault of the settings", () => {
  const needed = { DATABASE_URL: "postgresql://x", AUTH_SECRET: "x".repeat(32), PUBLIC_URL: "http://localhost" };
  expect(() => parseEnv({ ...needed, S3_ENDPOINT: bucket.url, S3_BUCKET: "scans" })).toThrow(
    "S3_ACCESS_KEY_ID goes with S3_ENDPOINT; S3_SECRET_ACCESS_KEY goes with S3_ENDPOINT",
  );
  expect(parseEnv(needed).S3_ENDPOINT).toBeUndefined();
});
