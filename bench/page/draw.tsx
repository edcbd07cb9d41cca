import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { MapCanvas } from "../../src/viz/maps/MapCanvas";
import type { Domain } from "../../src/viz/base/paint";
import { colourTable, type Palette } from "../../src/viz/base/palette";
import { putMatrix } from "../../src/viz/maps/putMatrix";
import type { Scratch } from "../../src/viz/maps/scratch";

/** A map with structure, `(size, size)`. */
function mapOf(size: number, seed: number): Float32Array {
  return Float32Array.from({ length: size * size }, (_, i) => Math.abs(Math.sin(seed + (i % size) * 0.07 - Math.floor(i / size) * 0.05)) / size);
}

const shown = (size: number): Domain => [0, 1 / size];

/** Resolves when the frame that shows what was drawn has been made. */
const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const scratch: Scratch = { image: null };

function put(canvas: HTMLCanvasElement, values: Float32Array, size: number, palette: Palette): void {
  const context = canvas.getContext("2d");
  if (context !== null) putMatrix(context, scratch, values, 0, size, size, shown(size), colourTable(palette, "light"));
}

let grid: Root | null = null;
let values: readonly Float32Array[] = [];

/** ms: the script that draws, and to the end of the frame. */
async function timed(work: () => void) {
  await nextFrame();
  const began = performance.now();
  work();
  const script = performance.now() - began;
  await nextFrame();
  return { script, frame: performance.now() - began };
}

/** What the bench calls to time drawing, ms: the script, and to the end of the frame. */
export const draw = {
  /** The app's own maps, `side` CSS pixels each; with `again` the same values in other colours. */
  async grid(count: number, size: number, side: number, palette: Palette, again: boolean) {
    if (!again) {
      grid?.unmount();
      document.body.innerHTML = "<main></main>";
      grid = createRoot(document.body.firstElementChild!);
      values = Array.from({ length: count }, (_, i) => mapOf(size, i));
    }
    const given = { offset: 0, rows: size, columns: size, palette, domain: shown(size), width: side, height: side };
    const maps = values.map((each, i) => <MapCanvas key={i} values={each} {...given} />);
    return timed(() => flushSync(() => grid?.render(maps)));
  },
  /** Maps of a pixel for each weight on new canvases, or (`again`) on those that are there. */
  async maps(count: number, size: number, palette: Palette, again: boolean) {
    const maps = Array.from({ length: count }, (_, i) => mapOf(size, i));
    if (!again) document.body.replaceChildren(...maps.map(() => document.createElement("canvas")));
    const canvases = [...document.querySelectorAll("canvas")];
    return timed(() => canvases.forEach((canvas, i) => put(canvas, maps[i]!, size, palette)));
  },
  /** One SVG rect per cell, as many pages draw maps. */
  async rects(size: number) {
    const map = mapOf(size, 1);
    document.body.replaceChildren();
    return timed(() => {
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
      for (let i = 0; i < map.length; i++) {
        const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
        rect.setAttribute("x", String(i % size));
        rect.setAttribute("y", String(Math.floor(i / size)));
        rect.setAttribute("width", "1");
        rect.setAttribute("height", "1");
        rect.setAttribute("fill", `hsl(30 90% ${Math.round(100 - 100 * map[i]! * size)}%)`);
        svg.append(rect);
      }
      document.body.append(svg);
    });
  },
};
