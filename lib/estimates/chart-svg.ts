import type { Mark } from "./chart";
import { type Plot, SHEET, type Sheet, across } from "./chart-sheet";
import type { Line } from "./flow";

/** A sheet as an SVG file of its own: light colours, the reader's own sans-serif, nothing loaded. Pure. */

const INK = "#1e1c19";
const FAINT = "#686459";
const RULE = "#dfdbd1";
const EDGE = "#8a857a";
const PAPER = "#ffffff";

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const n = (value: number) => String(Math.round(value * 100) / 100);

/** @param about what the file is, for whoever cannot see it. */
export function sheetSvg({ height, lines, plots }: Sheet, about: { title: string; description: string }): string {
  const { width } = SHEET;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter, Helvetica, Arial, sans-serif" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escape(about.title)}</title><desc id="desc">${escape(about.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    ...plots.map(plotSvg),
    ...lines.map(lineSvg),
    "</svg>\n",
  ].join("\n");
}

function lineSvg({ x, y, text, size, anchor, bold, faint }: Line): string {
  const look = `${anchor ? ` text-anchor="${anchor}"` : ""}${bold ? ' font-weight="600"' : ""}`;
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" fill="${faint ? FAINT : INK}"${look}>${escape(text)}</text>`;
}

const upright = (at: number, { top, bottom }: Plot, look: string) =>
  `<path d="M${n(across(at))} ${n(top)}V${n(bottom)}" ${look}/>`;

function plotSvg(plot: Plot): string {
  const { drawn, bottom, rows } = plot;
  return [
    ...drawn.ticks.map(({ at }) => upright(at, plot, `stroke="${RULE}"`)),
    `<path d="M${SHEET.plot.left} ${n(bottom)}H${SHEET.plot.right}" stroke="${EDGE}"/>`,
    ...(drawn.own ? [ownSvg(plot, drawn.own)] : []),
    ...rows.map(({ y, colour, mark }) => markSvg(y, colour, mark)),
  ].join("");
}

function ownSvg(plot: Plot, { from, to, at, isOpenAbove, isOpenBelow }: Mark): string {
  const { look, top, bottom } = plot;
  const line = {
    rule: `stroke="${INK}" stroke-width="1.5"`,
    dashed: `stroke="${INK}" stroke-width="1.5" stroke-dasharray="5 3"`,
    ghost: `stroke="${EDGE}" stroke-dasharray="1 4"`,
  }[look];
  const band = `<rect x="${n(across(from))}" y="${n(top)}" width="${n(across(to) - across(from))}" height="${n(bottom - top)}" fill="${INK}" fill-opacity="${look === "ghost" ? 0.03 : 0.06}"/>`;
  const ends = new Set([isOpenBelow ? to : from, isOpenAbove ? from : to, at ?? (isOpenBelow ? to : from)]);
  return `${from === to ? "" : band}${[...ends].map((end) => upright(end, plot, line)).join("")}`;
}

function markSvg(y: number, colour: string, { from, to, at, isOpenBelow, isOpenAbove }: Mark): string {
  const [left, right] = [across(from), across(to)];
  const range = from === to ? "" : `<path d="M${n(left)} ${n(y)}H${n(right)}" stroke="${colour}" stroke-width="4"/>`;
  const best = at === null ? "" : `<circle cx="${n(across(at))}" cy="${n(y)}" r="5" fill="${colour}"/>`;
  const arrow = (x: number, way: 1 | -1) =>
    `<path d="M${n(x - 6 * way)} ${n(y - 5)}l${6 * way} 5l${-6 * way} 5" fill="none" stroke="${colour}" stroke-width="2"/>`;
  return `${range}${best}${isOpenBelow ? arrow(left, -1) : ""}${isOpenAbove ? arrow(right, 1) : ""}`;
}
