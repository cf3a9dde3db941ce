import { expect, test } from "vitest";
import { flat, nested } from "@/lib/proposals/quotation-fields";
import { NO_QUOTATION } from "@/lib/quotations/blank";
import { quotationContent } from "@/lib/quotations/schema";
import { QUESTIONS } from "@/lib/quotations/vocabulary";
import { quotationOf } from "../../factories/quotations.ts";

test("taken apart and put together again it says the same, recorded or not", () => {
  const content = quotationOf({
    findings: { verbatim: { answer: "NO", note: "Another word." }, exists: { answer: "YES", note: "Page 3." } },
    trail: [{ label: "A newspaper" }],
  });
  expect(Object.keys(flat(content))).toEqual(expect.arrayContaining([...QUESTIONS]));
  expect(flat(content)).not.toHaveProperty("findings");
  expect(quotationContent.parse(nested(flat(content)))).toEqual(content);
  expect(nested(flat(NO_QUOTATION))).toEqual(NO_QUOTATION);
});

test("one finding alone leaves the others unsaid", () => {
  const finding = { answer: "NO", note: "Another word.", citations: [] };
  expect(nested({ verbatim: finding })).toEqual({ findings: { verbatim: finding } });
});
