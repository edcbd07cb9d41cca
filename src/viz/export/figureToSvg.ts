import { readGradient } from "./gradient";
import { element, round, textElement, type Box } from "./markup";
import { textLines } from "./textLines";

/** What is for the hand, not for the picture. */
const LEFT_OUT =
  "[data-controls], button, input, select, textarea, label, fieldset, [role=tablist], [role=radiogroup], .visually-hidden";

/** What of an SVG's look comes from style sheets that a picture of its own does not have. */
const SVG_STYLE = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-linecap", "stroke-linejoin",
  "opacity", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline", "visibility", "display",
] as const;

const PADDING = 16;
const CAPTION_SIZE = 13;

/**
 * What an element shows on the page, as an SVG that needs nothing else: texts stay texts, lines stay
 * lines, canvases become images, controls are left out. The caption stands below.
 */
export function figureToSvg(figure: HTMLElement, caption: string): string {
  const frame = figure.getBoundingClientRect();
  const marks = [...drawn(figure, frame)].join("\n");
  const width = frame.width + 2 * PADDING;
  const height = frame.height + 2 * PADDING + 2 * CAPTION_SIZE;
  const { color, fontFamily } = getComputedStyle(figure);
  const captionText = textElement(caption, { x: 0, y: frame.height + 1.5 * CAPTION_SIZE }, { color, fontFamily, fontSize: `${CAPTION_SIZE}px`, fontWeight: "400" });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="${-PADDING} ${-PADDING} ${round(width)} ${round(height)}">`,
    element("title", {}, caption),
    element("rect", { x: -PADDING, y: -PADDING, width, height, fill: surfaceBehind(figure) }),
    marks,
    captionText,
    "</svg>",
  ].join("\n");
}

function* drawn(node: Element, frame: DOMRect): Generator<string> {
  if (node.matches(LEFT_OUT)) return;
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return;
  const rect = node.getBoundingClientRect();
  const box: Box = { x: rect.x - frame.x, y: rect.y - frame.y, width: rect.width, height: rect.height };
  if (node instanceof HTMLCanvasElement) yield canvasImage(node, box);
  else if (node instanceof SVGSVGElement) yield inlinedSvg(node, box);
  else {
    yield* background(style, box);
    for (const child of node.childNodes) {
      if (child instanceof Element) yield* drawn(child, frame);
      else if (child instanceof Text) {
        for (const { text, x, y } of textLines(child)) yield textElement(text, { x: x - frame.x, y: y - frame.y }, style);
      }
    }
  }
}

const canvasImage = (canvas: HTMLCanvasElement, box: Box): string =>
  canvas.width === 0 || canvas.height === 0
    ? ""
    : element("image", { ...box, href: canvas.toDataURL(), preserveAspectRatio: "none", style: "image-rendering:pixelated" });

function inlinedSvg(svg: SVGSVGElement, box: Box): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [i, original] of originals.entries()) {
    const style = getComputedStyle(original);
    const target = copies[i] as SVGElement;
    target.removeAttribute("class");
    target.setAttribute("style", SVG_STYLE.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
  }
  copy.setAttribute("overflow", getComputedStyle(svg).overflow === "hidden" ? "hidden" : "visible");
  for (const [name, value] of Object.entries(box)) copy.setAttribute(name, String(round(value)));
  return new XMLSerializer().serializeToString(copy);
}

function* background(css: CSSStyleDeclaration, box: Box): Generator<string> {
  if (box.width === 0 || box.height === 0) return;
  const rx = Number.parseFloat(css.borderTopLeftRadius) || 0;
  const gradient = readGradient(css.backgroundImage);
  if (gradient !== null) {
    const id = `g${Math.round(box.x)}-${Math.round(box.y)}`;
    const stops = gradient.stops.map(({ colour, at }) => element("stop", { offset: at, "stop-color": colour })).join("");
    const turn = `rotate(${gradient.degrees - 90} 0.5 0.5)`;
    yield element("linearGradient", { id, gradientTransform: turn }, stops, "markup");
    yield element("rect", { ...box, rx, fill: `url(#${id})` });
  } else if (css.backgroundColor !== "rgba(0, 0, 0, 0)") {
    yield element("rect", { ...box, rx, fill: css.backgroundColor });
  }
  yield* borders(css, box);
}

function* borders(css: CSSStyleDeclaration, { x, y, width, height }: Box): Generator<string> {
  const sides = [
    { width: css.borderTopWidth, colour: css.borderTopColor, at: { x, y, width, height: 0 } },
    { width: css.borderRightWidth, colour: css.borderRightColor, at: { x: x + width, y, width: 0, height } },
    { width: css.borderBottomWidth, colour: css.borderBottomColor, at: { x, y: y + height, width, height: 0 } },
    { width: css.borderLeftWidth, colour: css.borderLeftColor, at: { x, y, width: 0, height } },
  ];
  for (const { width: thick, colour, at } of sides) {
    const size = Number.parseFloat(thick);
    if (size === 0 || colour === "rgba(0, 0, 0, 0)") continue;
    yield element("line", { x1: at.x, y1: at.y, x2: at.x + at.width, y2: at.y + at.height, stroke: colour, "stroke-width": size });
  }
}

/** The colour that the element stands on: its own, or that of the nearest element around it. */
function surfaceBehind(figure: Element): string {
  for (let node: Element | null = figure; node !== null; node = node.parentElement) {
    const colour = getComputedStyle(node).backgroundColor;
    if (colour !== "rgba(0, 0, 0, 0)") return colour;
  }
  return "white";
}
