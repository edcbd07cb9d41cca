import type { Root } from "hast";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { withinBounds } from "./bounds";
import { inParts, madeBreakable } from "./breakable";
import { madeSafe } from "./safe";
import { keptTogether } from "./together";

/**
 * Markdown, with formulas between dollar signs, as a tree to draw; raw HTML in it stays text. Null where the text is too intricate: its
 * tree too large, or nested too deeply. For texts made to, it takes minutes, so it is a worker's work.
 */
export async function typeset(markdown: string): Promise<Root | null> {
  try {
    const processor = unified().use(remarkParse).use(remarkMath).use(remarkRehype, { allowDangerousHtml: true });
    const tree = processor.runSync(processor.parse(markdown));
    // What sets formulas is loaded only where there is one.
    if (markdown.includes("$")) (await import("./formulas")).setFormulas(tree);
    return withinBounds(madeBreakable(inParts(keptTogether(madeSafe(tree)))));
  } catch (error) {
    // Recursion ends where the stack does.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
