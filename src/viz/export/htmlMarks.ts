import { boxMarks, outlineMarks } from "./boxMarks";
import type { Definitions } from "./definitions";
import { inlineSvg } from "./inlineSvg";
import { element, textElement, type Box } from "./markup";
import type { Pictures } from "./pictures";
import { plainColour } from "./plainColour";
import { textLines } from "./textLines";

/** The SVG that is being drawn. */
export interface Drawing {
  /** Where on the screen its zero is. */
  readonly frame: DOMRect;
  readonly definitions: Definitions;
  readonly pictures: Pictures;
}

/** What an element and all in it show, as SVG elements one after the other. */
export function* htmlMarks(node: Element, drawing: Drawing): Generator<string> {
  const style = getComputedStyle(node);
  if (style.display === "none" || style.opacity === "0") return;
  const rect = node.getBoundingClientRect();
  // One pixel that hides the rest is how pages say something to a screen reader alone.
  if (style.overflow !== "visible" && rect.width <= 1 && rect.height <= 1) return;
  const box: Box = { x: rect.x - drawing.frame.x, y: rect.y - drawing.frame.y, width: rect.width, height: rect.height };
  const marks = marksIn(node, style, box, drawing);
  if (style.opacity === "1") yield* marks;
  else yield element("g", { opacity: style.opacity }, [...marks].join("\n"), "markup");
}

function* marksIn(node: Element, style: CSSStyleDeclaration, box: Box, drawing: Drawing): Generator<string> {
  const visible = style.visibility === "visible";
  if (node instanceof SVGSVGElement) {
    if (visible) yield inlineSvg(node, box, drawing.definitions);
    return;
  }
  if (visible) {
    yield* boxMarks(style, box, drawing.definitions);
    // The ring around what the keyboard is on is not of the picture.
    if (!node.matches(":focus-visible")) yield* outlineMarks(style, box);
  }
  if (node instanceof HTMLCanvasElement) yield* imageMarks(node, style, box, drawing);
  for (const child of node.childNodes) {
    if (child instanceof Element) yield* htmlMarks(child, drawing);
    else if (child instanceof Text && visible) yield* textMarks(child, style, drawing);
  }
}

function* textMarks(node: Text, style: CSSStyleDeclaration, { frame }: Drawing): Generator<string> {
  const { colour: color, opacity } = plainColour(style.color);
  const { fontFamily, fontSize, fontWeight, fontStyle } = style;
  for (const { text, x, y } of textLines(node)) {
    yield textElement(text, { x: x - frame.x, y: y - frame.y }, { color, opacity, fontFamily, fontSize, fontWeight, fontStyle });
  }
}

function* imageMarks(canvas: HTMLCanvasElement, { imageRendering }: CSSStyleDeclaration, box: Box, { pictures }: Drawing): Generator<string> {
  if (canvas.width === 0 || canvas.height === 0) return;
  const sharp = imageRendering === "pixelated";
  const name = pictures.add(canvas, box, sharp);
  // With the prefix of SVG 1.1, without which some programs see no picture.
  yield element("image", { ...box, "xlink:href": name, preserveAspectRatio: "none", ...(sharp && { "image-rendering": "pixelated" }) });
}
