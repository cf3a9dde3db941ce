import { gzipSync } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { lookUp, lookUpInput } from "@/lib/lookup/look-up";
import { type Actor } from "@/lib/transact";
import { useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";
import { type Answers, useWebServer } from "../../web.ts";

useDatabase();
const web = useWebServer();
const inside = useWebServer();

let editor: Actor;
let count = 0;
/** Nobody asked for it before. */
const freshDoi = () => `10.1000/test.${(count += 1)}`;
const look = (written: string, actor = editor) => lookUp(actor, lookUpInput.parse({ find: written }));
const answer = (answers: Answers) => {
  web.answers = answers;
};

const csl = { type: "article-journal", title: "An article", author: [{ family: "Author", given: "An" }] };
/** Answers as doi.org does: by what is accepted. */
const likeDoiOrg: Answers = ({ headers }, response) => {
  const wanted = "application/vnd.citationstyles.csl+json";
  if (headers.accept !== wanted) return response.writeHead(406).end();
  return response.writeHead(200, { "content-type": wanted }).end(JSON.stringify(csl));
};

beforeAll(async () => {
  // One server is all of them: their paths differ.
  for (const name of ["DOI", "CROSSREF", "OPENLIBRARY", "PUBMED", "ZOTERO"]) process.env[`LOOKUP_${name}`] = web.url;
  editor = actorOf(await buildPerson());
});
beforeEach(() => {
  web.asked.length = 0;
  answer(() => null);
});

describe("nothing is looked up", () => {
  test("for a reader", async () => {
    const reader = await buildPerson({ role: "READER" });
    await expectRefusal(look(freshDoi(), actorOf(reader)), "FORBIDDEN");
    expect(web.asked).toEqual([]);
  });

  test.each(["The Harvest of Sorrow", "978-0-19-505180-4", "javascript:alert(1)"])("for %j", async (written) => {
    const { fields } = await expectRefusal(look(written), "INVALID");
    expect(Object.keys(fields)).toEqual(["find"]);
    expect(web.asked).toEqual([]);
  });

  test("for an ISBN with a wrong digit, and it is told that one is", async () => {
    for (const written of ["978-0-19-505180-4", "ISBN 0-19-505180-8"]) {
      const { message } = await expectRefusal(look(written), "INVALID");
      expect(message).toBe("This is no ISBN: its last digit does not fit the others, so one of them is mistyped.");
    }
  });

  test("for a year", async () => {
    const { message } = await expectRefusal(look("1932"), "INVALID");
    expect(message).toContain("This is no DOI, ISBN,");
  });

  test("without end", async () => {
    const eager = actorOf(await buildPerson());
    const doi = freshDoi();
    const many = await Promise.allSettled(Array.from({ length: 61 }, () => look(doi, eager)));
    expect(many.filter(({ status }) => status === "rejected")).toHaveLength(1);
  });
});

describe("found is", () => {
  test("a DOI at its resolver, packed and after a redirect", async () => {
    answer(({ path, headers }, response) => {
      if (!path.startsWith("/elsewhere")) return response.writeHead(302, { location: "/elsewhere" }).end();
      const type = headers.accept ?? "";
      const about = { "content-type": type, "content-encoding": "gzip" };
      return response.writeHead(200, about).end(gzipSync(JSON.stringify(csl)));
    });
    const doi = freshDoi();
    expect(await look(`https://doi.org/${doi}`)).toEqual({ found: { ...csl, DOI: doi }, from: web.host });
    expect(web.asked[0]?.path).toBe(`/${doi}`);
  });

  test("a DOI at Crossref, when the resolver answers with a page", async () => {
    answer(({ path }, response) =>
      path.startsWith("/works/")
        ? { status: "ok", message: { type: "book", title: ["A book"] } }
        : response.writeHead(200, { "content-type": "text/html" }).end("<h1>Sorry</h1>"),
    );
    expect(await look(freshDoi())).toMatchObject({ found: { type: "book", title: "A book" } });
  });

  test("an ISBN at Open Library", async () => {
    answer(({ path }) =>
      path === "/api/books?bibkeys=ISBN:9780195051803&jscmd=data&format=json"
        ? {
            "ISBN:9780195051803": {
              title: "A book",
              authors: [{ name: "An Other Author" }],
              publishers: [{ name: "A press" }],
              publish_date: "January 1986",
              identifiers: { oclc: ["12345"] },
            },
          }
        : null,
    );
    expect(await look("0-19-505180-7")).toMatchObject({
      found: {
        type: "book",
        title: "A book",
        author: [{ family: "Author", given: "An Other" }],
        publisher: "A press",
        issued: { "date-parts": [[1986, 1]] },
        ISBN: "9780195051803",
        custom: { OCLC: "12345" },
      },
    });
  });

  test("a PubMed number and an arXiv number", async () => {
    answer((asked, response) =>
      asked.path === "/api/ctxp/v1/pubmed/?format=csl&id=123" ? csl : likeDoiOrg(asked, response),
    );
    expect(await look("PMID: 123")).toMatchObject({ found: { title: "An article", PMID: "123" } });
    expect(await look("12345678")).toMatchObject({ found: null, identifier: { scheme: "PMID", value: "12345678" } });
    expect(await look("arXiv:2105.01234v3")).toMatchObject({ found: { custom: { arXiv: "2105.01234" } } });
    expect(web.asked.at(-1)?.path).toBe("/10.48550/arXiv.2105.01234");
  });

  test("a page, by a Zotero server", async () => {
    answer(({ path, body, headers }) => {
      if (path === "/web" && headers["content-type"] === "text/plain") return [{ itemType: "webpage", url: body }];
      return path === "/export?format=csljson" ? [{ type: "webpage", title: `About ${body.length}` }] : null;
    });
    const page = await look("https://example.org/a-page");
    expect(page).toMatchObject({ found: { type: "webpage", URL: "https://example.org/a-page" }, from: "Zotero" });
  });

  test("what somebody asked for a moment ago, without asking again", async () => {
    answer(likeDoiOrg);
    const doi = freshDoi();
    await look(doi);
    const other = actorOf(await buildPerson());
    expect(await look(doi.toUpperCase(), other)).toMatchObject({ found: { title: "An article" } });
    expect(web.asked).toHaveLength(1);
    await db().$executeRaw`UPDATE lookup_answer SET at = now() - interval '25 hours'`;
    await look(doi);
    expect(web.asked).toHaveLength(2);
  });
});

describe("not found is told service by service", () => {
  const tried = async (answers: Answers) => {
    answer(answers);
    const looked = await look(freshDoi());
    return looked.found === null ? looked.tried.map((why) => why.replace(web.host, "it")) : looked;
  };

  test("when none knows it", async () => {
    expect(await tried(() => null)).toEqual(["it does not know it", "it does not know it", "Zotero does not know it"]);
  });

  test("when it answers with an error, a page, or what is no record", async () => {
    expect(
      await tried(({ path }, response) => {
        if (path.startsWith("/works/")) return response.writeHead(429).end();
        if (path === "/search") return response.writeHead(300, { "content-type": "application/json" }).end("{}");
        return response.writeHead(200, { "content-type": "application/json" }).end("{ not JSON");
      }),
    ).toEqual([
      "it answered with something that is no record",
      "it is busy, try again later",
      "Zotero found several items there; give the address of one",
    ]);
  });

  test("when it leads inside", async () => {
    const [first] = (await tried((_, response) => response.writeHead(302, { location: inside.url }).end())) as string[];
    expect(first).toBe("it leads into a private network, where nothing is looked up");
    expect(inside.asked).toEqual([]);
  });
});
