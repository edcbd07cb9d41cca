import { Definitions } from "./definitions";
import { htmlMarks } from "./htmlMarks";
import { inExportLayout } from "./exportLayout";
import { element, round, textElement } from "./markup";
import { Pictures } from "./pictures";
import { plainColour } from "./plainColour";

const PADDING = 16;
const CAPTION_SIZE = 13;

/**
 * What an element shows on the page, as an SVG that needs nothing else, in colours and attributes that programs
 * other than browsers know too: texts stay texts, lines stay lines, canvases become images. The caption stands below.
 */
export async function figureToSvg(figure: HTMLElement, caption: string): Promise<string> {
  const pictures = new Pictures();
  return pictures.into(inExportLayout(figure, (right) => drawn(figure, right, caption, pictures)));
}

/** `right` is how far what is drawn reaches on the screen. */
function drawn(figure: HTMLElement, right: number, caption: string, pictures: Pictures): string {
  const frame = figure.getBoundingClientRect();
  const definitions = new Definitions();
  const marks = [...htmlMarks(figure, { frame, definitions, pictures })].join("\n");
  const width = right - frame.left + 2 * PADDING;
  const height = frame.height + 2 * PADDING + 2 * CAPTION_SIZE;
  const { color, fontFamily } = getComputedStyle(figure);
  const captionStyle = { color: plainColour(color).colour, opacity: 1, fontFamily, fontSize: `${CAPTION_SIZE}px`, fontWeight: "400", fontStyle: "normal" };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${round(width)}" height="${round(height)}" viewBox="${-PADDING} ${-PADDING} ${round(width)} ${round(height)}">`,
    element("title", {}, caption),
    element("defs", {}, definitions.markup, "markup"),
    element("rect", { x: -PADDING, y: -PADDING, width, height, fill: surfaceBehind(figure) }),
    marks,
    textElement(caption, { x: 0, y: frame.height + 1.5 * CAPTION_SIZE }, captionStyle),
    "</svg>",
  ].join("\n");
}

/** The colour that the element stands on: its own, or that of the nearest element around it. */
function surfaceBehind(figure: Element): string {
  for (let node: Element | null = figure; node !== null; node = node.parentElement) {
    const { colour, opacity } = plainColour(getComputedStyle(node).backgroundColor);
    if (opacity > 0) return colour;
  }
  return "#ffffff";
}
