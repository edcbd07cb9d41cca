import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";
import katex from "katex";
import { SKIP, visitParents } from "unist-util-visit-parents";

/** Sizes that a formula asks for, em, and how often its macros may be filled in: what no honest formula comes near. */
const BOUNDS = { maxSize: 50, maxExpand: 200 };

/** Names in formulas that have a colour of their own, alike in figures: `\query{q_4}`. */
const SYMBOLS = { query: "q", key: "k", score: "s", weight: "a", val: "v", outputWeight: "o" };
const MACROS = Object.fromEntries(Object.entries(SYMBOLS).map(([name, symbol]) => [`\\${name}`, `\\htmlData{symbol=${symbol}}{#1}`]));

/** Of all that a formula could ask of the page, only the colour of such a name. */
const trust = (asked: { readonly command: string; readonly attributes?: Readonly<Record<string, string>> }): boolean =>
  asked.command === "\\htmlData" && Object.entries(asked.attributes ?? {}).every(([name, symbol]) => name === "data-symbol" && Object.values(SYMBOLS).includes(symbol));

/** Sets every formula that `remark-math` found: inline, or on lines of its own. One that KaTeX does not understand stays as it was written, in red. */
export function setFormulas(tree: Root): void {
  visitParents(tree, "element", (element, parents) => {
    const classes = element.properties["className"];
    if (!Array.isArray(classes) || !classes.includes("language-math")) return undefined;
    const inPre = (parents.at(-1) as Element | undefined)?.tagName === "pre";
    const scope = inPre ? (parents.at(-1) as Element) : element;
    const parent = parents.at(inPre ? -2 : -1) as Element | Root;
    const formula = set(toText(scope, { whitespace: "pre" }), inPre || classes.includes("math-display"));
    parent.children.splice(parent.children.indexOf(scope), 1, ...formula);
    return SKIP;
  });
}

function set(tex: string, displayMode: boolean): ElementContent[] {
  try {
    const html = katex.renderToString(tex, { ...BOUNDS, macros: { ...MACROS }, trust, displayMode, strict: "ignore", throwOnError: false });
    return fromHtml(html, { fragment: true }).children as ElementContent[];
  } catch (error) {
    return [{ type: "element", tagName: "span", properties: { className: ["katex-error"], title: String(error) }, children: [{ type: "text", value: tex }] }];
  }
}
