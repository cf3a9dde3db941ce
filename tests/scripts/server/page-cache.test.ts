import { expect, test } from "vitest";
import PageCache from "@/.config/page-cache.js";

/** As Next makes one for each request. */
const requested = (headers = {}) =>
  new PageCache({ _requestHeaders: headers, maxMemoryCacheSize: 1_000_000, flushToDisk: false, revalidatedTags: [] });
const PAGE = { kind: "APP_PAGE", html: "<p>As it was.</p>", headers: { "x-next-cache-tags": "claim:one" } };
const ASKED = { kind: "APP_PAGE" };

test("a page that was begun before a deed and done after it is not kept", async () => {
  const before = requested();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await requested().revalidateTag("claim:one");
  await before.set("/claims/one", PAGE, {});
  expect(await requested().get("/claims/one", ASKED)).toBeNull();
});

test("one that was begun after it is", async () => {
  await requested().revalidateTag("claim:one");
  await requested().set("/claims/one", PAGE, {});
  expect((await requested().get("/claims/one", ASKED))?.value).toEqual(PAGE);
});

test("a form that is posted without scripts is answered with no kept page", async () => {
  await requested().set("/claims/one", PAGE, {});
  const posted = requested({ "content-type": "multipart/form-data; boundary=x" });
  expect(await posted.get("/claims/one", ASKED)).toBeNull();
});
