import { createRequire } from "node:module";

// Next does not export its own page cache; it is CommonJS.
const { default: FileSystemCache } = createRequire(import.meta.url)(
  "next/dist/server/lib/incremental-cache/file-system-cache.js",
);

/**
 * Next's own page cache, with two differences. Next makes one of these for each request.
 *
 * It is empty for forms that are posted without scripts. Next would answer those by continuing the page's
 * prerendered shell, and a page that is continued forgets what the form came back with: the refusal and
 * everything that was typed (https://github.com/vercel/next.js/pull/97784). To be removed with the release
 * that has that change.
 *
 * A page counts as old as the request that it was made for, not as the moment at which it was done: what was
 * read from the database before a deed and kept after it would otherwise look newer than the deed, and be
 * shown until the next minute.
 */
export default class PageCache extends FileSystemCache {
  #isPostedForm;
  #begun = Date.now();

  constructor(context) {
    super(context);
    const headers = context._requestHeaders ?? {};
    this.#isPostedForm =
      headers["next-action"] === undefined && String(headers["content-type"] ?? "").startsWith("multipart/form-data");
  }

  async get(key, context) {
    return this.#isPostedForm && context.kind === "APP_PAGE" ? null : super.get(key, context);
  }

  async set(key, data, context) {
    const kept = super.set(key, data, context);
    const entry = FileSystemCache.memoryCache?.get(key);
    if (entry) entry.lastModified = this.#begun;
    await kept;
  }
}
