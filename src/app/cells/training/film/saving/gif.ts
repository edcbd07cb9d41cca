import { applyPalette, GIFEncoder, quantize } from "gifenc";
import { filmCanvas } from "./drawFilm";
import { LAST, type FilmQuestion } from "./filmQuestion";

const COLOURS = 256;
/** ms; browsers show shorter ones for ten times as long. */
const SHORTEST = 20;

/** The film as an animated GIF that begins again and again. */
export function gifOf(question: FilmQuestion): ArrayBuffer {
  const { context, draw, width, height } = filmCanvas(question);
  const { pictures, speed } = question;
  const pixels = (index: number) => {
    draw(index);
    return context.getImageData(0, 0, width, height).data;
  };
  // The last picture has the greatest weights, and the first the least.
  const ends = new Uint8ClampedArray(8 * width * height);
  ends.set(pixels(0));
  ends.set(pixels(pictures.length - 1), 4 * width * height);
  const palette = quantize(ends, COLOURS);
  const gif = GIFEncoder();
  pictures.forEach((_, index) => {
    const delay = index === pictures.length - 1 ? 1000 * LAST : Math.max(SHORTEST, 1000 / speed);
    gif.writeFrame(applyPalette(pixels(index), palette), width, height, { ...(index === 0 && { palette }), delay });
  });
  gif.finish();
  return gif.bytes().buffer;
}
