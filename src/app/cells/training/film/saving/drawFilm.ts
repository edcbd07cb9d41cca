import { paint } from "../../../../../viz/base/paint";
import { paintTimes } from "../../../../../viz/base/paintTimes";
import { drawnCells, drawnDomain } from "../../../../../viz/base/scale";
import { colourTable } from "../../../../../viz/base/palette";
import type { FilmQuestion } from "./filmQuestion";
import { filmLayout } from "./filmLayout";

const COLOURS = {
  light: { ground: "#ffffff", ink: "#1d2129", soft: "#4f5663", line: "#e2dfd8" },
  dark: { ground: "#1b1e24", ink: "#e9e7e2", soft: "#b3b6bd", line: "#2d323b" },
} as const;
const FONT = "sans-serif";

/** A canvas on which the pictures of a film are drawn one after the other, and what draws the one of an index. */
export function filmCanvas({ pictures, title, names, branch, side, scale, theme }: FilmQuestion) {
  const heads = names.length;
  const layout = filmLayout(heads, side);
  const canvas = new OffscreenCanvas(layout.width, layout.height);
  // Read back for each picture of a GIF.
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  const map = new OffscreenCanvas(side, side);
  const pen = map.getContext("2d")!;
  const image = new ImageData(side, side);
  const colours = COLOURS[theme];
  const table = colourTable(branch, theme);
  const domain = drawnDomain(scale);

  const write = (text: string, x: number, y: number, colour: string, font: string) => {
    context.fillStyle = colour;
    context.font = font;
    context.fillText(text, x, y, layout.width - 2 * layout.left);
  };
  const draw = (index: number) => {
    const { maps, caption } = pictures[index]!;
    context.imageSmoothingEnabled = false;
    context.fillStyle = colours.ground;
    context.fillRect(0, 0, layout.width, layout.height);
    write(title, layout.left, layout.title, colours.ink, `600 15px ${FONT}`);
    layout.maps.forEach(({ x, y }, head) => {
      write(names[head]!, x, y - 6, colours.soft, `13px ${FONT}`);
      const cells = drawnCells({ values: maps, offset: head * side * side }, side * side, scale);
      (scale.times === true ? paintTimes : paint)(cells.values, cells.offset, side, side, domain, table, image.data);
      pen.putImageData(image, 0, 0);
      context.drawImage(map, x, y, layout.size, layout.size);
    });
    const { y, width, height } = layout.bar;
    context.fillStyle = colours.line;
    context.fillRect(layout.left, y, width, height);
    context.fillStyle = colours.soft;
    context.fillRect(layout.left, y, (width * index) / Math.max(1, pictures.length - 1), height);
    write(caption, layout.left, layout.caption, colours.ink, `14px ${FONT}`);
  };
  return { canvas, context, draw, ...layout };
}
