/** XML of a style or locale as plain data: what `npm install` generates and the processor takes. */
export interface CslNode {
  name: string;
  attrs: Record<string, string>;
  children: (string | CslNode)[];
}

/**
 * The style with what it gets wrong as published mended. Pure: the tree that is given stays as it is.
 * @throws Error when a style no longer has the place: then it may be right by now.
 */
export function mended(csl: string, style: CslNode): CslNode {
  const copy = structuredClone(style);
  MENDS[csl]?.(copy);
  return copy;
}

const MENDS: Partial<Record<string, (style: CslNode) => void>> = {
  /** Leaves out the title of a treaty, which stands first. */
  apa: (style) => {
    const treaty = first(style, ({ attrs }) => attrs.name === "legal-cites", isTreaty, isGroup);
    treaty.children.unshift({ name: "text", attrs: { macro: "title-legal" }, children: [] });
  },
  /** Sets a place and its label without a space between: "ch.7". */
  "modern-language-association": (style) => {
    const place = first(style, isCitation, ({ name, children }) => name === "group" && children.some(isLabel));
    place.attrs = { ...place.attrs, delimiter: " " };
  },
  /** Knows no places; here every citation says where in the source. */
  vancouver: (style) => {
    const layout = first(style, isCitation, ({ name }) => name === "layout");
    const label = { name: "label", attrs: { variable: "locator", form: "short" }, children: [] };
    const place = { name: "text", attrs: { variable: "locator" }, children: [] };
    const labelled = { name: "group", attrs: { delimiter: " " }, children: [label, place] };
    layout.children = [{ name: "group", attrs: { delimiter: ", " }, children: [...layout.children, labelled] }];
  },
};

const isGroup = ({ name }: CslNode) => name === "group";
const isCitation = ({ name }: CslNode) => name === "citation";
const isTreaty = ({ attrs }: CslNode) => attrs.type === "treaty";
const isLabel = (child: string | CslNode) =>
  typeof child !== "string" && child.name === "label" && child.attrs.variable === "locator";

/** The first node beneath for which the first condition holds, in it the first for the second, and so on. */
function first(node: CslNode, ...conditions: ((node: CslNode) => boolean)[]): CslNode {
  return conditions.reduce((within, holds) => {
    const found = beneath(within).find(holds);
    if (found === undefined)
      throw new Error("A citation style has changed where we mend it: lib/references/csl-tree.ts.");
    return found;
  }, node);
}

const beneath = (node: CslNode): CslNode[] =>
  node.children.flatMap((child) => (typeof child === "string" ? [] : [child, ...beneath(child)]));
