import type { Definitions } from "./definitions";
import { gradientFill, readGradient } from "./gradient";
import { element, type Box } from "./markup";
import { plainColour } from "./plainColour";

/** An element's background and borders; `css` is its computed style. */
export function* boxMarks(css: CSSStyleDeclaration, box: Box, definitions: Definitions): Generator<string> {
  if (box.width === 0 || box.height === 0) return;
  const rx = Number.parseFloat(css.borderTopLeftRadius) || 0;
  const { colour, opacity } = plainColour(css.backgroundColor);
  if (opacity > 0) yield element("rect", { ...box, rx, fill: colour, ...(opacity < 1 && { "fill-opacity": opacity }) });
  const gradient = readGradient(css.backgroundImage);
  if (gradient !== null) yield element("rect", { ...box, rx, fill: gradientFill(gradient, box, definitions) });
  yield* borders(css, box);
}

function* borders(css: CSSStyleDeclaration, { x, y, width, height }: Box): Generator<string> {
  const [right, bottom] = [x + width, y + height];
  // A line is drawn on both sides of where it runs, a border within the box.
  const sides = {
    top: (inset: number) => ({ x1: x, y1: y + inset, x2: right, y2: y + inset }),
    right: (inset: number) => ({ x1: right - inset, y1: y, x2: right - inset, y2: bottom }),
    bottom: (inset: number) => ({ x1: x, y1: bottom - inset, x2: right, y2: bottom - inset }),
    left: (inset: number) => ({ x1: x + inset, y1: y, x2: x + inset, y2: bottom }),
  };
  for (const [name, ends] of Object.entries(sides)) {
    const [size, style, colour] = ["width", "style", "color"].map((part) => css.getPropertyValue(`border-${name}-${part}`));
    yield* stroke(size!, style!, colour!, (line) => element("line", { ...ends(Number.parseFloat(size!) / 2), ...line }));
  }
}

/** What is drawn around it. */
export function* outlineMarks(css: CSSStyleDeclaration, { x, y, width, height }: Box): Generator<string> {
  const out = Number.parseFloat(css.outlineWidth) / 2 + Number.parseFloat(css.outlineOffset);
  const around = { x: x - out, y: y - out, width: width + 2 * out, height: height + 2 * out };
  yield* stroke(css.outlineWidth, css.outlineStyle, css.outlineColor, (line) => element("rect", { ...around, fill: "none", ...line }));
}

function* stroke(width: string, style: string, css: string, draw: (line: Record<string, string | number>) => string): Generator<string> {
  const size = Number.parseFloat(width);
  const { colour, opacity } = plainColour(css);
  if (size === 0 || opacity === 0 || style === "none") return;
  const dashes = { dashed: [3, 3], dotted: [1, 1] }[style];
  yield draw({
    stroke: colour,
    "stroke-width": size,
    ...(opacity < 1 && { "stroke-opacity": opacity }),
    ...(dashes !== undefined && { "stroke-dasharray": dashes.map((dash) => dash * size).join(" ") }),
  });
}
