import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { MarkedText } from "@/components/documents/marked-text";
import { readSelection } from "@/components/documents/selected-words";

afterEach(cleanup);

const FIRST = "One 😀 two three. ";
const SECOND = "Four five.";

/** Two paragraphs as the reading view draws them; in the first a claim is made at "two". */
function draw() {
  render(
    <>
      <MarkedText
        paragraph={{ number: 1, start: 100, text: FIRST }}
        marks={[{ n: 1, start: 106, end: 109 }]}
        language="en"
      />
      <MarkedText paragraph={{ number: 2, start: 120, text: SECOND }} marks={[]} language="en" />
    </>,
  );
  const [first, second] = document.querySelectorAll(".marked-text");
  if (!first || !second) throw new Error("nothing was drawn");
  return { first, second };
}

/** From one place in the drawn text to another, each counted in code units of its paragraph. */
function rangeOf(from: [Element, number], to: [Element, number]): Range {
  const range = document.createRange();
  range.setStart(...pointAt(...from));
  range.setEnd(...pointAt(...to));
  return range;
}

function pointAt(element: Element, offset: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return [element, element.childNodes.length];
}

describe("what is selected in the text", () => {
  test("is words of one paragraph, across a mark, in code points", () => {
    const { first } = draw();
    // "😀 two", of which the emoji is two code units.
    expect(readSelection(rangeOf([first, 4], [first, 10]))).toEqual({
      kind: "words",
      paragraph: 1,
      start: 104,
      end: 109,
      quote: "😀 two",
    });
  });

  test("is taken without the spaces around it", () => {
    const { first } = draw();
    expect(readSelection(rangeOf([first, 6], [first, 11]))).toMatchObject({ start: 106, end: 109, quote: "two" });
  });

  test("ends with its paragraph when nothing of the next is in it, as after a triple click", () => {
    const { first, second } = draw();
    expect(readSelection(rangeOf([first, 11], [second, 0]))).toMatchObject({ quote: "three.", paragraph: 1 });
  });

  test("over two paragraphs is refused in words", () => {
    const { first, second } = draw();
    expect(readSelection(rangeOf([first, 11], [second, 4]))).toMatchObject({ kind: "problem" });
  });

  test("is nothing outside the text, and nothing when only spaces are selected", () => {
    const { first } = draw();
    const elsewhere = document.createRange();
    elsewhere.selectNodeContents(document.head);
    expect(readSelection(elsewhere)).toBeNull();
    expect(readSelection(rangeOf([first, 10], [first, 11]))).toBeNull();
  });
});

test("a number is no part of the text: it is drawn by the style sheet, and names its claim", () => {
  const { first } = draw();
  expect(first.textContent).toBe(FIRST);
  const reference = first.querySelector("a");
  expect(reference?.getAttribute("aria-label")).toBe("Claim 1");
  expect(reference?.getAttribute("href")).toBe("#claim-1");
});
