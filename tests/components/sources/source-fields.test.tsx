import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { SourceFields, sourceWords } from "@/components/sources/source-fields";
import { sentence } from "@/lib/format";
import { fieldWord } from "@/lib/history/field-words";

afterEach(cleanup);

test("the condition of a source has one name: in the form, beside another's change, and in history", () => {
  render(<SourceFields within="source" />);
  const word = sentence(fieldWord("health"));
  expect(screen.getByLabelText<HTMLSelectElement>(word).value).toBe("OK");
  expect(sourceWords("source")["source.health"]?.label).toBe(word);
});
