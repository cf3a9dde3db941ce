import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { ChangedTexts, FieldTexts } from "@/components/history/field-texts";

const said = (stance: string, place = "") => [
  { name: "Stance", text: stance },
  { name: "Place", text: place },
];

test("fields of which nothing is said, and those that did not change, are left out", () => {
  expect(render(<FieldTexts texts={said("supports")} />).container.textContent).toBe("Stancesupports");
  const { container } = render(<ChangedTexts before={said("supports")} texts={said("supports", "p. 3")} />);
  expect(container.querySelectorAll("p")).toHaveLength(1);
  expect(container.textContent).toMatch(/^Place: .*p\. 3/);
});
