import type { ReferenceItem } from "@/lib/references/item";

// One record of each sort that is awkward in its own way. Made up, all of them.

export const BOOK: ReferenceItem = {
  type: "book",
  title: "Ernte und Not",
  author: [{ family: "Berg", given: "Anna" }],
  editor: [{ family: "Thal", given: "Karl" }],
  translator: [{ family: "Au", given: "Eva" }],
  publisher: "Verlag am Tor",
  "publisher-place": "Wien",
  issued: { "date-parts": [[1934]] },
  language: "de",
};

export const WEB_PAGE: ReferenceItem = {
  type: "webpage",
  title: "Two censuses compared",
  author: [{ family: "Hill", given: "Joan" }],
  "container-title": "Numbers",
  issued: { "date-parts": [[2014, 3, 2]] },
  accessed: { "date-parts": [[2020, 1, 5]] },
  URL: "https://example.org/censuses",
  language: "en",
};

export const ITEMS: Record<string, ReferenceItem> = {
  book: BOOK,
  chapter: {
    type: "chapter",
    title: "A village in winter",
    author: [{ family: "Stone", given: "Mary" }],
    editor: [
      { family: "Field", given: "Tom" },
      { family: "Brook", given: "Ada" },
    ],
    "container-title": "Years of want",
    publisher: "Lane Press",
    page: "20-41",
    issued: { "date-parts": [[1999]] },
    language: "en",
  },
  "journal article": {
    type: "article-journal",
    title: "Counting the absent",
    author: [{ family: "Lake", given: "Ruth" }],
    "container-title": "Journal of Counting",
    volume: "12",
    issue: "3",
    page: "101-119",
    DOI: "10.5555/counting.12",
    issued: { "date-parts": [[2003, 9]] },
    language: "en",
  },
  newspaper: {
    type: "article-newspaper",
    title: "Trains stand still",
    author: [{ family: "Moor", given: "Ed" }],
    "container-title": "The Morning Paper",
    page: "1",
    issued: { "date-parts": [[1933, 3, 31]] },
    language: "en",
  },
  "archive file": {
    type: "manuscript",
    title: "Letters of the grain office",
    archive: "State Archive",
    archive_location: "fonds 5, file 22",
    issued: { edtf: "1932/1933" },
    language: "en",
  },
  film: {
    type: "motion_picture",
    title: "Snow",
    director: [{ family: "Vale", given: "Ina" }],
    issued: { "date-parts": [[2008]] },
    language: "en",
  },
  "web page": WEB_PAGE,
  anonymous: { type: "book", title: "Songs of a town", issued: { "date-parts": [[1911]] }, language: "en" },
  "corporate author": {
    type: "report",
    title: "Report on the harvest",
    author: [{ literal: "Ministry of Grain" }],
    number: "7",
    issued: { "date-parts": [[1931]] },
    language: "en",
  },
  particles: {
    type: "book",
    title: "On the border",
    author: [{ family: "Heide", given: "Jan", "non-dropping-particle": "von der" }],
    issued: { "date-parts": [[1950]] },
    language: "en",
  },
  "Cyrillic names": {
    type: "book",
    title: "Хліб і люди",
    author: [{ family: "Коваль", given: "Олена" }],
    "publisher-place": "Київ",
    issued: { "date-parts": [[2005]] },
    language: "uk",
  },
  "circa date": {
    type: "book",
    title: "A diary",
    author: [{ family: "Marsh", given: "Lee" }],
    issued: { edtf: "1931~" },
    language: "en",
  },
};
