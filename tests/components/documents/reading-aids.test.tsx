import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { turnKeys } from "@/components/claims/single-keys";
import { MarkedText } from "@/components/documents/marked-text";
import { ReadingAids } from "@/components/documents/reading-aids";

afterEach(() => {
  cleanup();
  turnKeys(false);
});

/** "one two three", where a claim is made at "one two" and another at "two three". */
function draw() {
  const marks = [
    { n: 1, start: 0, end: 7 },
    { n: 2, start: 4, end: 13 },
  ];
  render(
    <>
      <ReadingAids />
      <MarkedText paragraph={{ number: 1, start: 0, text: "one two three" }} marks={marks} language="en" />
      <ol>
        <li id="claim-1" data-claim="1">
          The first
        </li>
        <li id="claim-2" data-claim="2">
          The second
        </li>
      </ol>
    </>,
  );
}

const lit = () => [...document.querySelectorAll("[data-lit]")].map((element) => element.textContent);
const focused = () => document.activeElement?.getAttribute("data-n");

describe("the words and their claim light up together", () => {
  test("from the claim: all its words, those included that another covers too", () => {
    draw();
    const [first] = document.querySelectorAll("li");
    if (first) fireEvent.pointerOver(first);
    expect(lit()).toEqual(["one ", "two", "The first"]);
  });

  test("from words that two claims cover: both", () => {
    draw();
    const shared = document.querySelector("mark[data-depth]");
    if (shared) fireEvent.pointerOver(shared);
    expect(lit()).toEqual(["one ", "two", " three", "The first", "The second"]);
  });
});

describe("keys go from claim to claim", () => {
  test("j to the next and k to the one before, from where the focus is", () => {
    draw();
    document.querySelector<HTMLElement>("a[data-n='1']")?.focus();
    fireEvent.keyDown(document.body, { key: "j" });
    expect(focused()).toBe("2");
    fireEvent.keyDown(document.body, { key: "k" });
    expect(focused()).toBe("1");
  });

  test("but not when single keys are turned off, or with another key held", () => {
    draw();
    document.querySelector<HTMLElement>("a[data-n='1']")?.focus();
    fireEvent.keyDown(document.body, { key: "j", ctrlKey: true });
    turnKeys(true);
    fireEvent.keyDown(document.body, { key: "j" });
    expect(focused()).toBe("1");
  });
});
