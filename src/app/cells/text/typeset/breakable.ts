import type { Element, ElementContent, Root, RootContent } from "hast";
import { visitParents } from "unist-util-visit-parents";
import { aboutLines } from "../../../base/aboutLines";
import { intricateIn } from "../../../controls/pieces/intricate";

/** Scripts that set no spaces between words. */
const SPACELESS = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;
const LETTER = /\p{L}/u;

/** Letters in a row: no word is as long, nor what any text has between two spaces. */
const MOST = 500;

/** So many intricate letters are laid out in a moment, whatever they are, in each of a hundred texts beside one another. */
const MOST_INTRICATE = 300;

/** Characters in one block of a text that has more. */
const MOST_IN_PART = 1000;

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

/**
 * A text with many intricate letters is laid out part by part, each (`data-part`) when it comes near the window: 100,000 marks on one
 * letter, or of words from right to left within others, take seconds, with the square of how many stand in one paragraph. Every block is
 * such a part, and a paragraph longer than any is several. How high each is, is guessed from its length: where all seem low, many are
 * near the window, and are laid out at once.
 */
export function inParts(tree: Root): Root {
  let intricate = 0;
  visitParents(tree, "text", ({ value }) => {
    intricate += intricateIn(value);
  });
  if (intricate <= MOST_INTRICATE) return tree;
  visitParents(tree, (node) => {
    if ("children" in node) (node as Element).children = (node as Element).children.flatMap(parted);
  });
  for (const block of tree.children) if (block.type === "element") Object.assign(block.properties, partOf(lengthOf(block)));
  return tree;
}

const partOf = (length: number) => ({
  dataPart: "",
  style: `--lines:${aboutLines(length)}`,
});

function lengthOf(element: Element): number {
  let length = 0;
  visitParents(element, "text", ({ value }) => {
    length += value.length;
  });
  return length;
}

function parted<Node extends RootContent | ElementContent>(node: Node): (Node | ElementContent)[] {
  if (node.type !== "text" || node.value.length <= MOST_IN_PART) return [node];
  const parts: ElementContent[] = [];
  for (let from = 0, end; from < node.value.length; from = end) {
    end = endOfPart(node.value, from);
    parts.push({ type: "element", tagName: "span", properties: partOf(end - from), children: [{ type: "text", value: node.value.slice(from, end) }] });
  }
  return parts;
}

/** Behind the last space of a part, or before its last letter where it has none; a heap of marks ends somewhere. */
function endOfPart(text: string, from: number): number {
  const most = from + MOST_IN_PART;
  if (most >= text.length) return text.length;
  const space = text.lastIndexOf(" ", most - 1);
  if (space > from) return space + 1;
  for (let at = most; at > from + MOST_IN_PART / 2; at--) if (LETTER.test(String.fromCodePoint(text.codePointAt(at)!))) return at;
  return most;
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
