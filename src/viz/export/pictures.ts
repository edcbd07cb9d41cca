import type { Box } from "./markup";

/** Pixels of an embedded picture for each CSS pixel. */
const FINE = 2;

/**
 * The pictures in an SVG, which are encoded once everything is drawn, while the page goes on; until then each
 * stands there by a name.
 */
export class Pictures {
  readonly #waiting = new Map<string, OffscreenCanvas>();

  /** The name of what is now on a canvas of this size in CSS pixels; `sharp` if its pixels are cells and not to be smoothed. */
  add(canvas: HTMLCanvasElement, { width, height }: Box, sharp: boolean): string {
    const name = `picture-${this.#waiting.size}-of-this-svg`;
    this.#waiting.set(name, sharp ? enlarged(canvas, timesTo(FINE * width, canvas.width), timesTo(FINE * height, canvas.height)) : enlarged(canvas, 1, 1));
    return name;
  }

  /** The SVG with the pictures in it. */
  async into(svg: string): Promise<string> {
    const urls = new Map<string, string>();
    for (const [name, canvas] of this.#waiting) urls.set(name, await dataUrl(await canvas.convertToBlob()));
    return svg.replace(/picture-\d+-of-this-svg/g, (name) => urls.get(name) ?? name);
  }
}

const timesTo = (length: number, pixels: number): number => Math.max(1, Math.round(length / pixels));

/** Each pixel becomes a rectangle: programs that smooth what they enlarge then leave cells as they are. */
function enlarged(canvas: HTMLCanvasElement, across: number, down: number): OffscreenCanvas {
  const copy = new OffscreenCanvas(canvas.width * across, canvas.height * down);
  const pen = copy.getContext("2d")!;
  pen.imageSmoothingEnabled = false;
  pen.drawImage(canvas, 0, 0, copy.width, copy.height);
  return copy;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error("the picture cannot be encoded"));
    reader.readAsDataURL(blob);
  });
}
