import { gzipSync } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GetError, type GetFault, type GetOptions, getSafely } from "@/lib/get-safely";
import { useWebServer } from "../web.ts";

const web = useWebServer();
const inside = useWebServer();

beforeAll(() => {
  // Says who asks; nothing else of the environment is needed here.
  process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1/none";
  process.env.AUTH_SECRET = "a secret that is used in tests only";
  process.env.PUBLIC_URL = "https://variorum.test";
});
beforeEach(() => {
  inside.asked.length = 0;
});

/** The server is on loopback, which is allowed by name here, as an operator would. */
const get = (path: string, options: GetOptions = {}) =>
  getSafely(`${web.url}${path}`, { allow: [web.host], ...options });
const faultOf = async (deed: Promise<unknown>): Promise<GetFault> => {
  const error: unknown = await deed.then(
    () => "answered",
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GetError)) throw new Error(`Expected a refusal, but: ${String(error)}`);
  return error.fault;
};

describe("nothing inside is asked", () => {
  test.each([
    ["by its address", () => inside.url],
    ["by the name of this machine", () => inside.url.replace("127.0.0.1", "localhost")],
    ["by its address as IPv6", () => inside.url.replace("127.0.0.1", "[::ffff:127.0.0.1]")],
    ["by its address as one number", () => inside.url.replace("127.0.0.1", "2130706433")],
    ["by its address in octal", () => inside.url.replace("127.0.0.1", "0177.0.0.1")],
  ])("%s", async (_, address) => {
    expect(await faultOf(getSafely(address()))).toBe("PRIVATE");
    expect(inside.asked).toEqual([]);
  });

  test("by a redirect from where one may go", async () => {
    web.answers = (_, response) => response.writeHead(302, { location: `${inside.url}/secret` }).end();
    expect(await faultOf(get("/"))).toBe("PRIVATE");
    expect(inside.asked).toEqual([]);
  });

  test("by a name that stands for an address inside; it is looked up once, so that it cannot be another when it is used", async () => {
    let looked = 0;
    const rebinding = () => {
      looked += 1;
      return Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
    };
    const port = inside.url.split(":").at(-1);
    expect(await faultOf(getSafely(`http://rebinding.test:${port}/`, { resolve: rebinding }))).toBe("PRIVATE");
    await getSafely(`http://rebinding.test:${port}/`, { resolve: rebinding, allow: ["rebinding.test"] });
    expect([looked, inside.asked.length]).toEqual([2, 1]);
  });

  test("by a name that stands for both", async () => {
    const both = () =>
      Promise.resolve([
        { address: "93.184.215.14", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ]);
    expect(await faultOf(getSafely("http://both.test/", { resolve: both }))).toBe("PRIVATE");
  });

  test("unless it is listed, with its port", async () => {
    inside.answers = () => ({ is: "asked" });
    expect((await getSafely(inside.url, { allow: [inside.host] })).status).toBe(200);
    expect(await faultOf(getSafely(inside.url, { allow: ["127.0.0.1:1"] }))).toBe("PRIVATE");
  });
});

test.each([
  "javascript:alert(1)",
  "file:///etc/passwd",
  "ftp://example.org/",
  "https://me:word@example.org/",
  "nothing",
])("%s is no address to ask", async (address) => {
  expect(await faultOf(getSafely(address))).toBe("NO_ADDRESS");
});

describe("an answer", () => {
  test("comes with its status, type and address, and says who asked", async () => {
    web.answers = ({ path }, response) =>
      path === "/old"
        ? response.writeHead(301, { location: "/new" }).end()
        : response.writeHead(200, { "content-type": "Text/HTML; charset=utf-8" }).end("Здравствуй");
    const { status, type, body, url } = await get("/old");
    expect([status, type, body.toString(), url]).toEqual([200, "text/html", "Здравствуй", `${web.url}/new`]);
    expect(web.asked.at(-1)?.headers["user-agent"]).toBe("Variorum (+https://variorum.test)");
  });

  test("is unpacked", async () => {
    web.answers = (_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("a packed answer"));
    expect((await get("/")).body.toString()).toBe("a packed answer");
  });

  test("that unpacks to more than may be read is refused, however small it came", async () => {
    web.answers = (_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50_000_000)));
    expect(await faultOf(get("/", { bytes: 1_000_000 }))).toBe("TOO_LARGE");
  });

  test("that says it is packed and is not cannot be read", async () => {
    web.answers = (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("not packed");
    expect(await faultOf(get("/"))).toBe("UNREACHABLE");
  });

  test("that drips is cut off", async () => {
    web.answers = (_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write("."), 20);
      response.on("close", () => clearInterval(drip));
    };
    expect(await faultOf(get("/", { milliseconds: 300 }))).toBe("TOO_SLOW");
  });

  test("that never comes is not waited for", async () => {
    web.answers = () => undefined;
    expect(await faultOf(get("/", { milliseconds: 300 }))).toBe("TOO_SLOW");
  });

  test("that leads round and round is left", async () => {
    web.answers = (_, response) => response.writeHead(302, { location: "/again" }).end();
    expect(await faultOf(get("/"))).toBe("REDIRECTS");
  });

  test("from where nobody listens does not come", async () => {
    expect(await faultOf(getSafely("http://127.0.0.1:1/", { allow: ["127.0.0.1:1"] }))).toBe("UNREACHABLE");
  });
});
