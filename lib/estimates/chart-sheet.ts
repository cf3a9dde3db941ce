import type { Chart, Drawn, DrawnPanel, Mark } from "./chart";
import { ghostWords, panelHeading, panelNotes, rowWords } from "./chart-words";
import { type Line, linesOf, widthOf } from "./flow";
import type { Estimated } from "./panels";
import { type EstimateView, shownFigure } from "./view";

/**
 * The chart laid out on a sheet of fixed width, for a drawing that stands alone: everything has its
 * place in pixels, and no two pieces of text overlap. Pure.
 */

export interface SheetRow extends Estimated {
  who: string;
  stance: string;
  colour: string;
}

export interface Sheet {
  height: number;
  lines: Line[];
  plots: Plot[];
}

/** The marks of one panel: where its plot is, and at which height each row. */
export interface Plot {
  top: number;
  bottom: number;
  drawn: Drawn;
  look: "rule" | "dashed" | "ghost";
  rows: { y: number; colour: string; mark: Mark }[];
}

export const SHEET = { width: 960, margin: 32, plot: { left: 300, right: 700 } } as const;

/** Colours of the stances on white: those that the pages have on light paper. */
export const SHEET_COLOURS = {
  SUPPORTS: "#18548f",
  DISPUTES: "#8f3f00",
  QUALIFIES: "#633f99",
  ORIGIN: "#0b6260",
  CONTEXT: "#54524b",
} as const;

const SIZE = { title: 20, text: 15, head: 14, row: 13, small: 12 } as const;
const LEADING = 1.35;

/** A pen that goes down the sheet. */
class Pen {
  y: number = SHEET.margin;
  readonly lines: Line[] = [];

  /** Sets a text from the pen down, within a column, and moves the pen below it. */
  write(
    text: string,
    { x, width, size, ...look }: { x: number; width: number; size: number; bold?: boolean; faint?: boolean },
  ) {
    for (const line of linesOf(text, width, size)) {
      this.lines.push({ x, y: this.y + size, text: line, size, ...look });
      this.y += size * LEADING;
    }
  }
}

const WHOLE = { x: SHEET.margin, width: SHEET.width - 2 * SHEET.margin };
const NAME = { x: SHEET.margin, width: SHEET.plot.left - SHEET.margin - 24 };
const VALUE = { x: SHEET.plot.right + 24, width: SHEET.width - SHEET.margin - SHEET.plot.right - 24 };

export function sheetOf(title: string, own: EstimateView | null, chart: Chart<SheetRow>, source: string): Sheet {
  const pen = new Pen();
  pen.write(title, { ...WHOLE, size: SIZE.title, bold: true });
  pen.y += 6;
  pen.write(chart.summary, { ...WHOLE, size: SIZE.text });
  const plots = chart.panels.map((panel) => layPanel(pen, panel, own));
  pen.y += 28;
  pen.write(source, { ...WHOLE, size: SIZE.small, faint: true });
  return { height: Math.ceil(pen.y + SHEET.margin), lines: pen.lines, plots };
}

function layPanel(pen: Pen, panel: DrawnPanel<SheetRow>, own: EstimateView | null): Plot {
  const drawn = panel.log ?? panel.linear;
  const verdict = panel.claim?.verdict ?? "DIFFERENT";
  const look = verdict === "DIFFERENT" ? "ghost" : verdict === "SAME" ? "rule" : "dashed";
  const { heading, count } = panelHeading(panel);
  pen.y += 28;
  pen.write(`${heading} (${count}${panel.log ? "; logarithmic scale" : ""})`, {
    ...WHOLE,
    size: SIZE.head,
    bold: true,
  });
  pen.write(panelNotes(panel), { ...WHOLE, size: SIZE.small, faint: true });
  pen.y += 8;
  if (own && drawn.own) layOwn(pen, drawn.own, own, look === "ghost" ? ghostWords(panel, own) : null);
  const top = pen.y;
  pen.y += 4;
  const rows = panel.rows.map((row, index) => layRow(pen, panel, row, drawn.marks[index]));
  const bottom = pen.y;
  layAxis(pen, drawn, bottom);
  return { top, bottom, drawn, look, rows: rows.filter((row) => row !== null) };
}

export const across = (at: number) => SHEET.plot.left + (at / 100) * (SHEET.plot.right - SHEET.plot.left);

/** The claim's figure over its rule; near an end of the plot it leans inwards. */
function layOwn(pen: Pen, mark: Mark, own: EstimateView, ghost: string | null) {
  const text = `the claim: ${shownFigure(own)}${ghost === null ? "" : `, ${ghost}`}`;
  const at = mark.isOpenAbove ? mark.from : mark.isOpenBelow ? mark.to : (mark.at ?? (mark.from + mark.to) / 2);
  const x = across(at) - (at / 100) * widthOf(text, SIZE.small);
  pen.lines.push({
    x,
    y: pen.y + SIZE.small,
    text,
    size: SIZE.small,
    ...(ghost === null ? { bold: true } : { faint: true }),
  });
  pen.y += SIZE.small * LEADING + 4;
}

function layRow(pen: Pen, panel: DrawnPanel<SheetRow>, row: SheetRow, mark: Mark | undefined) {
  const top = pen.y;
  pen.y += 5;
  pen.write(row.who, { ...NAME, size: SIZE.row, bold: true });
  const words = rowWords(panel, row.estimate);
  pen.write(words === "" ? row.stance : `${row.stance} · ${words}`, { ...NAME, size: SIZE.small, faint: true });
  const below = pen.y + 5;
  const figure = linesOf(shownFigure(row.estimate), VALUE.width, SIZE.row);
  pen.y = Math.max(below, top + figure.length * SIZE.row * LEADING + 10);
  const y = (top + pen.y) / 2;
  const start = y - ((figure.length - 1) * SIZE.row * LEADING) / 2 + SIZE.row * 0.35;
  figure.forEach((text, index) => {
    pen.lines.push({ x: VALUE.x, y: start + index * SIZE.row * LEADING, text, size: SIZE.row, bold: true });
  });
  return mark === undefined ? null : { y, colour: row.colour, mark };
}

function layAxis(pen: Pen, { ticks, axis }: Drawn, y: number) {
  const line = { y: y + 16, size: SIZE.small, faint: true };
  ticks.forEach(({ at, words }, index) => {
    if (words === "") return;
    const anchor = index === 0 ? {} : { anchor: at > 99 ? ("end" as const) : ("middle" as const) };
    pen.lines.push({ ...line, x: across(at), text: words, ...anchor });
  });
  linesOf(axis, VALUE.width, SIZE.small).forEach((text, index) => {
    pen.lines.push({ ...line, x: VALUE.x, y: line.y + index * SIZE.small * LEADING, text });
  });
  pen.y = y + 16 + SIZE.small * LEADING * Math.max(1, linesOf(axis, VALUE.width, SIZE.small).length);
}
