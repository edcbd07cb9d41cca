import { arraysOf, endOf } from "../../kernels/training/arrays";
import { judgedFrom, type Columns, type View } from "../../kernels/training/task";
import type { NamedArray } from "../../files/writeNpz";
import { batchesOf } from "../run/batches";
import { initialWeights } from "../run/weights";
import type { Prepared } from "../task/prepare";

/** What the program reads: numbers and names as JSON, and all arrays. */
export interface ProgramData {
  readonly task: object;
  readonly arrays: readonly NamedArray[];
}

/** The task, the weights that training begins with, and as many first batches as there are losses of ours to compare with. */
export function programData({ task, settings, parts }: Prepared, losses: ArrayLike<number>): ProgramData {
  const tables = new Map<Float32Array, string>();
  const arrays: NamedArray[] = [];
  const table = ({ values, width }: View): string => {
    const known = tables.get(values);
    if (known !== undefined) return known;
    const name = `table${tables.size}`;
    tables.set(values, name);
    arrays.push({ name, shape: [values.length / width, width], values });
    return name;
  };
  const view = (of: View) => ({ table: table(of), first: of.first, window: of.window, step: of.step });
  const block = ({ view: own, shift, normalised = false, embedded }: Columns) => ({
    width: own.width,
    view: view(own),
    shift: shift === undefined ? null : view(shift),
    normalised,
    embedded: embedded ?? null,
  });
  const places = arraysOf(task);
  const weights = initialWeights(places, settings.seed);
  const { readOut, base, loss } = task;
  const { rate, schedule, warmUp, length, clip, decay, seed, optimiser } = settings;
  const described = {
    steps: task.steps,
    units: task.units,
    heads: task.heads,
    causal: task.causal,
    short: task.short.map(block),
    long: task.long.map(block),
    readOut: readOut!.kind,
    judgedFrom: judgedFrom(task),
    horizon: readOut!.horizon,
    targets: readOut!.targets,
    target: view(task.target),
    base: base === undefined ? null : { view: view(base.view), line: base.line, lines: base.lines },
    loss: loss.kind,
    levels: loss.kind === "pinball" ? loss.levels : [0],
    arrays: places.length,
    momentum: optimiser.kind === "sgd" ? optimiser.momentum : null,
    ...{ rate, schedule, warmUp, length, clip, decay, seed },
  };
  const batchAt = batchesOf(parts.train.windows, settings.batch, seed);
  const batches = Array.from(losses, (_, step) => batchAt(step).slice());
  arrays.push(
    ...places.map((place, i) => ({ name: `weights/${i}`, shape: place.shape, values: weights.slice(place.at, endOf(place)) })),
    { name: "batches", shape: [batches.length, batches[0]?.length ?? 0], values: Float64Array.from(batches.flatMap((batch) => [...batch])) },
    { name: "losses", shape: [losses.length], values: Float64Array.from(losses) },
    { name: "windows", shape: [parts.train.windows.length], values: Float64Array.from(parts.train.windows) },
  );
  return { task: described, arrays };
}
