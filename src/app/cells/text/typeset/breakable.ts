import type { Element, ElementContent, Root, RootContent } from "hast";
import { visitParents } from "unist-util-visit-parents";

/** Scripts that set no spaces between words. */
const SPACELESS = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;
const LETTER = /\p{L}/u;

/** Letters in a row: no word is as long, nor what any text has between two spaces. */
const MOST = 500;

/**
 * Where words have no spaces between them, a browser looks each up to know where a line may end, which takes it time with the square of
 * how many letters stand in a row: 100,000 hold a page for seconds. Long rows are told where they may end (`<wbr>`), before a letter that
 * begins one, so that no mark is torn from its own.
 */
export function madeBreakable(tree: Root): Root {
  visitParents(tree, (node) => {
    if ("children" in node) (node as Element).children = (node as Element).children.flatMap(broken);
  });
  return tree;
}

function broken<Node extends RootContent | ElementContent>(node: Node): (Node | ElementContent)[] {
  if (node.type !== "text" || node.value.length <= MOST) return [node];
  const parts: string[] = [];
  let from = 0;
  for (const { 0: row, index } of node.value.matchAll(SPACELESS)) {
    for (const end of endsIn(row)) {
      parts.push(node.value.slice(from, index + end));
      from = index + end;
    }
  }
  return [...parts.flatMap((value): ElementContent[] => [{ type: "text", value }, { type: "element", tagName: "wbr", properties: {}, children: [] }]), { ...node, value: node.value.slice(from) }];
}

/** Where a row may end. A heap of marks ends somewhere, too. */
function endsIn(row: string): number[] {
  const ends: number[] = [];
  let last = 0;
  for (let at = MOST; at < row.length; at++) {
    const length = at - last;
    if (length < MOST || !(LETTER.test(row[at]!) || length >= 2 * MOST)) continue;
    ends.push(at);
    last = at;
  }
  return ends;
}
