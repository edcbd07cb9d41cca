import * as v from "valibot";
import type { Film } from "../../../../model/training/run/film";
import type { KeptRun } from "../../../../model/training/run/kept";
import type { Curve } from "../run/curve";
import { KeptHeader } from "./keptSchema";

/** A run as it is kept with the notebook: all that decides how it goes on, and what was drawn of it. */
export interface KeptTraining extends Pick<KeptHeader, "series" | "asked" | "settings" | "ended" | "epoch" | "validations" | "runs"> {
  readonly run: KeptRun;
  readonly curve: Curve;
}

const MAGIC = "HLRUN1\n\0";
const BEFORE = MAGIC.length + 8;
/** Bytes beyond which no file of ours comes. */
const MOST = 1 << 29;

/** Magic, length of the header, the header as JSON, then float64 losses and norms, then float32 arrays end to end. */
export function writeKept({ run, curve, ...about }: KeptTraining): Blob {
  const { trainer, best, firstLoss, recent } = run.state;
  const header: KeptHeader = {
    series: about.series,
    asked: about.asked,
    settings: about.settings,
    ended: about.ended,
    epoch: about.epoch,
    validations: about.validations,
    runs: about.runs,
    trainer: { steps: trainer.steps },
    best: { step: best.step, loss: best.loss },
    firstLoss,
    recent: [...recent],
    film: { stride: run.film.stride, steps: run.film.moments.map(({ step }) => step) },
    curve: { first: curve.first, count: curve.losses.length },
    size: trainer.weights.length,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(8 * Math.ceil(text.length / 8)).fill(32);
  padded.set(text);
  const before = new Uint8Array(BEFORE);
  before.set(new TextEncoder().encode(MAGIC));
  new DataView(before.buffer).setUint32(MAGIC.length, padded.length, true);
  const arrays = [curve.losses, curve.norms, trainer.weights, trainer.moments, trainer.squares, best.weights, ...run.film.moments.map(({ weights }) => weights)];
  return new Blob([before, padded, ...arrays.map((array) => array.slice())]);
}

/** A kept run from anybody's file; null where it is none. Whether it is one of a task is for `isKeptOf` to say. */
export async function readKept(file: Blob): Promise<KeptTraining | null> {
  if (file.size < BEFORE || file.size > MOST) return null;
  const before = new Uint8Array(await file.slice(0, BEFORE).arrayBuffer());
  if (new TextDecoder().decode(before.subarray(0, MAGIC.length)) !== MAGIC) return null;
  const length = new DataView(before.buffer).getUint32(MAGIC.length, true);
  if (length % 8 !== 0 || BEFORE + length > file.size) return null;
  const header = headerFrom(await file.slice(BEFORE, BEFORE + length).text());
  if (header === null) return null;
  const { curve, film, size } = header;
  const arrays = 4 + film.steps.length;
  if (BEFORE + length + 16 * curve.count + 4 * arrays * size !== file.size) return null;
  const numbers = await file.slice(BEFORE + length).arrayBuffer();
  const doubles = (i: number) => new Float64Array(numbers, 8 * i * curve.count, curve.count).slice();
  const floats = (i: number) => new Float32Array(numbers, 16 * curve.count + 4 * i * size, size).slice();
  const kept: Film = { stride: film.stride, moments: film.steps.map((step, i) => ({ step, weights: floats(4 + i) })) };
  const { series, asked, settings, ended, epoch, validations, trainer, best, firstLoss, recent, runs } = header;
  return {
    series,
    asked,
    settings,
    ended,
    epoch,
    validations,
    runs,
    curve: { first: curve.first, losses: doubles(0), norms: doubles(1) },
    run: {
      // A run that was stopped could go on.
      state: { trainer: { weights: floats(0), moments: floats(1), squares: floats(2), steps: trainer.steps }, best: { ...best, weights: floats(3) }, firstLoss, recent, ended: ended?.kind === "stopped" ? null : ended },
      film: kept,
    },
  };
}

function headerFrom(text: string): KeptHeader | null {
  try {
    const read = v.safeParse(KeptHeader, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
