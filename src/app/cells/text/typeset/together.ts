import type { Element, ElementContent, Root } from "hast";
import { SKIP, visitParents } from "unist-util-visit-parents";

/** What ends a clause, or what was opened before. */
const CLOSING = /^[),.:;!?…’”]+/u;

/**
 * Words that open the glossary, and formulas, are boxes to a browser, which may end a line between one and the comma after it: both are
 * laid in one element that keeps to one line (`data-together`). A formula of several parts stays as it is, since it may need its line ends.
 */
export function keptTogether(tree: Root): Root {
  visitParents(tree, "element", (element, parents) => {
    if (!isBox(element)) return undefined;
    const { children } = parents.at(-1) as Element | Root;
    const at = children.indexOf(element);
    const after = children[at + 1];
    const closing = after?.type === "text" ? CLOSING.exec(after.value)?.[0] : undefined;
    if (after?.type !== "text" || closing === undefined) return SKIP;
    after.value = after.value.slice(closing.length);
    children[at] = { type: "element", tagName: "span", properties: { dataTogether: "" }, children: [element, { type: "text", value: closing }] };
    return SKIP;
  });
  return tree;
}

function isBox({ tagName, properties, children }: Element): boolean {
  if (tagName === "a") return String(properties["href"]).startsWith("word:");
  return hasClass("katex", properties) && partsIn(children) === 1;
}

const hasClass = (name: string, { className }: Element["properties"]): boolean => Array.isArray(className) && className.includes(name);

/** Parts of a formula between which a line may end. */
function partsIn(children: readonly ElementContent[]): number {
  return children.reduce((sum, child) => sum + (child.type !== "element" ? 0 : hasClass("base", child.properties) ? 1 : partsIn(child.children)), 0);
}
