import type { Branch } from "../../attention/branch";
import { arraysOf, endOf, frontName, type ArrayPlace } from "./arrays";
import type { TrainingInstance } from "./instance";
import { LOSSES, READ_OUTS, SOURCE_WORDS } from "./job";
import { judgedFrom, outputsOf, rowsOf, widthOf, type Columns, type TrainingTask, type View } from "./task";

/** Where the arrays of a task stand in the kernel's memory, in bytes; 0 for what is not there. */
export interface MemoryMap {
  readonly arrays: readonly ArrayPlace[];
  /** Floats of all arrays. */
  readonly count: number;
  readonly windows: number;
  readonly spans: Readonly<Record<Branch, number>>;
  readonly mixed: number;
  readonly predicted: number;
  readonly slopes: Readonly<Record<Branch, number>>;
}

const LINE = 64;
/** The mean of all steps needs a window's maps at once: so many weights of one branch at the most, 256 MB. */
const MOST_WEIGHTS = 2 ** 26;

/** Writes a task and its data into the kernel's memory; all weights are zeros. Throws where it is too large. */
export function placeTask(instance: TrainingInstance, task: TrainingTask): MemoryMap {
  refuseSize(task);
  let next = instance.dataAt;
  const take = (floats: number) => {
    const at = next;
    next += Math.ceil((4 * floats) / LINE) * LINE;
    return at;
  };
  const { steps, units, heads, causal, readOut, loss, capacity, base } = task;
  const data = new Map<Float32Array, number>();
  const put = (values: Float32Array) => {
    const at = data.get(values) ?? take(values.length);
    data.set(values, at);
    return at;
  };
  const width = { short: widthOf(task.short), long: widthOf(task.long) };
  const levels = loss.kind === "pinball" ? Float32Array.from(loss.levels) : null;
  const sources = { short: take(task.short.length * SOURCE_WORDS), long: take(task.long.length * SOURCE_WORDS) };
  const placed = {
    arrays: arraysOf(task),
    windows: take(capacity),
    spans: { short: take(2 * capacity), long: take(2 * capacity) },
    mixed: take(capacity * steps * units),
    predicted: take(capacity * rowsOf(task) * outputsOf(task)),
    slopes: {
      short: task.inputSlopes ? take(capacity * steps * width.short) : 0,
      long: task.inputSlopes ? take(capacity * steps * width.long) : 0,
    },
  };
  const at = (name: string) => placed.arrays.find((array) => array.name === name)?.at ?? -1;
  const count = endOf(placed.arrays.at(-1)!);
  const words = { short: sourceWords(task.short, "short", put, at), long: sourceWords(task.long, "long", put, at) };

  const job = {
    capacity,
    steps,
    units,
    heads,
    causal: causal ? 1 : 0,
    readOut: READ_OUTS.indexOf(readOut?.kind ?? "none"),
    judgedFrom: rowsOf(task) === 1 ? 0 : judgedFrom(task),
    loss: LOSSES.indexOf(loss.kind),
    outputs: outputsOf(task),
    levels: levels === null ? 0 : put(levels),
    levelCount: levels?.length ?? 1,
    windows: placed.windows,
    ...viewFields("target", task.target, put),
    ...(base === undefined
      ? { base: 0 }
      : { ...viewFields("base", base.view, put), baseLineBytes: 4 * base.line * base.view.width, baseLines: base.lines }),
    targets: readOut?.targets ?? units,
    mixed: 0,
    predicted: 0,
    count,
    layerAt: at("short_term_dense/kernel"),
    readOutAt: Math.max(0, at("read_out/kernel")),
    shortWidth: width.short,
    shortSources: sources.short,
    shortSourceCount: task.short.length,
    shortSlopes: placed.slopes.short,
    shortSpans: 0,
    longWidth: width.long,
    longSources: sources.long,
    longSourceCount: task.long.length,
    longSlopes: placed.slopes.long,
    longSpans: 0,
  };
  instance.reserve(next);
  instance.words().set(words.short, sources.short / 4);
  instance.words().set(words.long, sources.long / 4);
  instance.set(job);
  instance.reserve(instance.prepare(next));
  for (const [values, address] of data) instance.floats().set(values, address / 4);
  instance.clear();
  instance.floats().fill(0, instance.get("weights") / 4, instance.get("sums") / 4);
  return { ...placed, count };
}

function refuseSize({ readOut, steps, heads }: TrainingTask): void {
  const most = Math.floor(Math.sqrt(MOST_WEIGHTS / heads));
  if (readOut?.kind !== "mean" || steps <= most) return;
  throw new RangeError(`The mean over steps can be read out of at most ${most} steps with ${heads} heads; got ${steps}. Read out the last one.`);
}

function viewFields<Name extends "target" | "base">(name: Name, view: View, put: (values: Float32Array) => number) {
  const { at, rowBytes, stepBytes } = addressOf(view, put);
  return { [name]: at, [`${name}RowBytes`]: rowBytes, [`${name}StepBytes`]: stepBytes };
}

function addressOf({ values, width, first, window, step }: View, put: (values: Float32Array) => number) {
  return { at: put(values) + 4 * first * width, rowBytes: 4 * window * width, stepBytes: 4 * step * width };
}

/** As `Source` in `assembly/job.ts` has them. */
function sourceWords(columns: readonly Columns[], branch: Branch, put: (values: Float32Array) => number, at: (name: string) => number) {
  return columns.flatMap(({ view, shift, embedded }, i) => {
    const from = addressOf(view, put);
    const less = shift === undefined ? { at: 0, rowBytes: 0 } : addressOf(shift, put);
    return [
      from.at,
      from.rowBytes,
      from.stepBytes,
      view.width,
      less.at,
      less.rowBytes,
      at(frontName(branch, i, "normalisation/mean")),
      at(frontName(branch, i, "embedding/kernel")),
      embedded ?? 0,
      0,
      0,
    ];
  });
}
