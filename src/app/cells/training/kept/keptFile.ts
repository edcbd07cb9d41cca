import * as v from "valibot";
import { halfToNumber, nearestHalf } from "../../../../model/files/floats";
import type { Film } from "../../../../model/training/run/film";
import type { KeptRun } from "../../../../model/training/run/kept";
import type { Curve } from "../run/curve";
import { KeptHeader } from "./keptSchema";

/** A run as it is kept with the notebook: all that decides how it goes on, and what was drawn of it. */
export interface KeptTraining extends Pick<KeptHeader, "series" | "asked" | "settings" | "backend" | "ended" | "epoch" | "validations" | "runs"> {
  readonly run: KeptRun;
  readonly curve: Curve;
  /** Whether the film is kept in float16, half as large. The run itself goes on bit for bit either way. */
  readonly half: boolean;
}

const MAGIC = "HLRUN1\n\0";
const BEFORE = MAGIC.length + 8;
/** Bytes beyond which no file of ours comes. */
const MOST = 1 << 29;

/**
 * Magic, length of the header, the header as JSON, then float64 losses and norms, then float32 arrays end to end; those of the film
 * are float16 where that is to be `half` as large.
 */
export function writeKept({ run, curve, half, ...about }: KeptTraining): Blob {
  const { trainer, best, firstLoss, recent } = run.state;
  const header: Omit<KeptHeader, "backend"> & Partial<Pick<KeptHeader, "backend">> = {
    series: about.series,
    asked: about.asked,
    settings: about.settings,
    ...(about.backend !== "wasm" && { backend: about.backend }),
    ended: about.ended,
    epoch: about.epoch,
    validations: about.validations,
    runs: about.runs,
    trainer: { steps: trainer.steps },
    best: { step: best.step, loss: best.loss },
    firstLoss,
    recent: [...recent],
    film: { stride: run.film.stride, steps: run.film.moments.map(({ step }) => step), ...(half && { half }) },
    curve: { first: curve.first, count: curve.losses.length },
    size: trainer.weights.length,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(8 * Math.ceil(text.length / 8)).fill(32);
  padded.set(text);
  const before = new Uint8Array(BEFORE);
  before.set(new TextEncoder().encode(MAGIC));
  new DataView(before.buffer).setUint32(MAGIC.length, padded.length, true);
  const film = run.film.moments.map(({ weights }) => (half ? halvesOf(weights) : weights));
  const arrays = [curve.losses, curve.norms, trainer.weights, trainer.moments, trainer.squares, best.weights, ...film];
  return new Blob([before, padded, ...arrays.map((array) => array.slice())]);
}

/** A run that goes on is kept every few seconds, and only what its film has gained is new. */
const halves = new WeakMap<Float32Array, Uint16Array>();

function halvesOf(weights: Float32Array): Uint16Array {
  const known = halves.get(weights);
  if (known !== undefined) return known;
  const made = new Uint16Array(weights.length);
  // Not `from`, which takes forty times as long.
  for (let i = 0; i < weights.length; i++) made[i] = nearestHalf(weights[i]!);
  halves.set(weights, made);
  return made;
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
  const filmAt = 16 * curve.count + 16 * size;
  const momentBytes = (film.half ? 2 : 4) * size;
  if (BEFORE + length + filmAt + film.steps.length * momentBytes !== file.size) return null;
  const numbers = await file.slice(BEFORE + length).arrayBuffer();
  const doubles = (i: number) => new Float64Array(numbers, 8 * i * curve.count, curve.count).slice();
  const floats = (at: number) => new Float32Array(numbers, at, size).slice();
  const state = (i: number) => floats(16 * curve.count + 4 * i * size);
  const weightsAt = (at: number) => (film.half ? fromHalves(new Uint16Array(numbers, at, size)) : floats(at));
  const kept: Film = { stride: film.stride, moments: film.steps.map((step, i) => ({ step, weights: weightsAt(filmAt + i * momentBytes) })) };
  const { series, asked, settings, backend, ended, epoch, validations, trainer, best, firstLoss, recent, runs } = header;
  return {
    series,
    asked,
    settings,
    backend,
    ended,
    epoch,
    validations,
    runs,
    half: film.half ?? false,
    curve: { first: curve.first, losses: doubles(0), norms: doubles(1) },
    run: {
      // A run that was stopped could go on.
      state: { trainer: { weights: state(0), moments: state(1), squares: state(2), steps: trainer.steps }, best: { ...best, weights: state(3) }, firstLoss, recent, ended: ended?.kind === "stopped" ? null : ended },
      film: kept,
    },
  };
}

function fromHalves(bits: Uint16Array): Float32Array {
  const numbers = new Float32Array(bits.length);
  for (let i = 0; i < bits.length; i++) numbers[i] = halfToNumber(bits[i]!);
  return numbers;
}

function headerFrom(text: string): KeptHeader | null {
  try {
    const read = v.safeParse(KeptHeader, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
