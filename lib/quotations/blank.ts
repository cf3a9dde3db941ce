import { quotationContent } from "./schema";

const {
  saidBy: _who,
  asGiven: _words,
  asGivenLanguage: _tag,
  originalLanguage: _of,
  ...rest
} = quotationContent.parse({
  saidBy: "-",
  asGiven: "-",
  originalLanguage: "und",
});

/** What the form says of a quotation when nothing is typed in it; what it needs is missing. Pure. */
export const NO_QUOTATION = rest;
