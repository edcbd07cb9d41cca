import { BufferTarget, canEncodeVideo, CanvasSource, Output, QUALITY_HIGH, WebMOutputFormat } from "mediabunny";
import { filmCanvas } from "./drawFilm";
import { LAST, type FilmAnswer, type FilmQuestion } from "./filmQuestion";

/** The film as a WebM video; null where this browser encodes none. */
export async function webmOf(question: FilmQuestion): Promise<FilmAnswer> {
  const { canvas, draw, width, height } = filmCanvas(question);
  const codec = await codecFor(width, height);
  if (codec === null) return null;
  const { pictures, speed } = question;
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, bitrate: QUALITY_HIGH });
  output.addVideoTrack(source, { frameRate: speed });
  await output.start();
  for (let index = 0; index < pictures.length; index++) {
    draw(index);
    await source.add(index / speed, index === pictures.length - 1 ? LAST : 1 / speed);
  }
  await output.finalize();
  return target.buffer;
}

async function codecFor(width: number, height: number): Promise<"vp9" | "vp8" | null> {
  if (typeof VideoEncoder === "undefined") return null;
  for (const codec of ["vp9", "vp8"] as const) if (await canEncodeVideo(codec, { width, height })) return codec;
  return null;
}
