import { Readable } from "node:stream";

const HEADER =
  "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI," +
  "RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes";

interface Row {
  id?: string;
  title?: string;
  date?: string;
  noticeDoi?: string;
  doi?: string;
  pmid?: string;
  nature?: string;
  reason?: string;
}

/** A row as the list has them, of a made-up paper. */
export const listRow = ({ id = "1", title = "A paper", date = "5/31/2019 0:00", ...row }: Row): string => {
  const { noticeDoi = "10.1000/notice", doi = "unavailable", pmid = "0", nature = "Retraction" } = row;
  const reason = row.reason ?? "+Error in Data;+Unreliable Results;";
  const before = [
    id,
    `"${title}"`,
    "(HSC) A field;",
    "An institution",
    "A journal",
    "A publisher",
    "Nowhere",
    "Author",
  ];
  const after = ["", "Research Article;", date, noticeDoi, "0", "1/15/2018 0:00", doi, pmid, nature, reason, "No", ""];
  return [...before, ...after].join(",");
};

export const listCsv = (...rows: string[]): string => [HEADER, ...rows].join("\r\n");

export const listOf = (...rows: string[]): Readable => Readable.from([listCsv(...rows)]);

/** As long a list as one likes, made row by row. */
export function longList(length: number, rowAt: (index: number) => string): Readable {
  return Readable.from(
    (function* rows() {
      yield `${HEADER}\n`;
      for (let index = 0; index < length; index += 1) yield `${rowAt(index)}\n`;
    })(),
  );
}
