import { paint } from "../../src/viz/paint";
import { colourTable, type Palette } from "../../src/viz/palette";

/** A map with structure, `(size, size)`. */
function mapOf(size: number, seed: number): Float32Array {
  return Float32Array.from({ length: size * size }, (_, i) => Math.abs(Math.sin(seed + (i % size) * 0.07 - Math.floor(i / size) * 0.05)) / size);
}

/** Resolves when the frame that shows what was drawn has been made. */
const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

function put(canvas: HTMLCanvasElement, values: Float32Array, size: number, palette: Palette): void {
  const bytes = paint(values, 0, size, size, [0, 1 / size], colourTable(palette, "light"));
  // A canvas that is given its size again is emptied first.
  if (canvas.width !== size || canvas.height !== size) Object.assign(canvas, { width: size, height: size });
  canvas.getContext("2d")?.putImageData(new ImageData(bytes, size, size), 0, 0);
}

/** What the bench calls to time drawing, ms: the script, and to the end of the frame. */
export const draw = {
  /** Maps on new canvases, or (`again`) on those that are there. */
  async maps(count: number, size: number, palette: Palette, again: boolean) {
    const maps = Array.from({ length: count }, (_, i) => mapOf(size, i));
    if (!again) document.body.replaceChildren(...maps.map(() => document.createElement("canvas")));
    const canvases = [...document.querySelectorAll("canvas")];
    await nextFrame();
    const began = performance.now();
    canvases.forEach((canvas, i) => put(canvas, maps[i] as Float32Array, size, palette));
    const script = performance.now() - began;
    await nextFrame();
    return { script, frame: performance.now() - began };
  },
  /** One SVG rect per cell, as many pages draw maps. */
  async rects(size: number) {
    const values = mapOf(size, 1);
    document.body.replaceChildren();
    await nextFrame();
    const began = performance.now();
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
    for (let i = 0; i < values.length; i++) {
      const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      rect.setAttribute("x", String(i % size));
      rect.setAttribute("y", String(Math.floor(i / size)));
      rect.setAttribute("width", "1");
      rect.setAttribute("height", "1");
      rect.setAttribute("fill", `hsl(30 90% ${Math.round(100 - 100 * (values[i] as number) * size)}%)`);
      svg.append(rect);
    }
    document.body.append(svg);
    const script = performance.now() - began;
    await nextFrame();
    return { script, frame: performance.now() - began };
  },
};
