import { type QuotationContent, quotationContent } from "@/lib/quotations/schema";

/** What a form would give for a quotation, parsed: Engels's word, given as Marx's. */
export const quotationOf = (overrides: Record<string, unknown> = {}): QuotationContent =>
  quotationContent.parse({
    saidBy: "Karl Marx",
    asGiven: "perish in the revolutionary holocaust",
    originalLanguage: "de",
    originalWording: "im revolutionären Weltsturm unterzugehen",
    ...overrides,
  });
