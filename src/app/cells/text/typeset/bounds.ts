import type { ElementContent, Root, RootContent } from "hast";

/** What a page draws in a fraction of the time that a person notices, and still wide enough to read. */
const MOST_NODES = 12_000;
const MOST_DEPTH = 60;
/** In one formula's styles, em either way: no real formula is as wide or tall. */
const MOST_EM = 500;

/** The tree with nothing in it that widens a page without end; null where it is too large, or nested too deeply, to be drawn. */
export function withinBounds(tree: Root): Root | null {
  let nodes = 0;
  const left: { readonly node: RootContent | ElementContent; readonly depth: number }[] = tree.children.map((node) => ({ node, depth: 1 }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { node, depth } = next;
    if (++nodes > MOST_NODES || depth > MOST_DEPTH) return null;
    if (node.type !== "element") continue;
    const { style } = node.properties;
    if (typeof style === "string") node.properties["style"] = clamped(style);
    for (const child of node.children) left.push({ node: child, depth: depth + 1 });
  }
  return tree;
}

const clamped = (style: string) =>
  style.replaceAll(/-?[\d.]+(?:e[+-]?\d+)?em/g, (size) => `${Math.max(-MOST_EM, Math.min(MOST_EM, Number.parseFloat(size) || 0))}em`);
