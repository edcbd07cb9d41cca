import { judgedFrom, outputsOf, type TrainingTask, type View } from "./task";
import type { Batch } from "./batch";

/** Indices of windows whose views lie within their series, both ends included; none where `from > to`. */
export interface WindowRange {
  readonly from: number;
  readonly to: number;
}

/** Which windows a task can be trained on. */
export function windowRange(task: TrainingTask): WindowRange {
  const { steps, short, long, target, base, readOut, loss } = task;
  const columns = [...short, ...long];
  const wanted = outputsOf(task) / (loss.kind === "pinball" ? loss.levels.length : 1);
  const firstRead = judgedFrom(task);
  const lines = readOut?.horizon ?? 1;
  const ahead = base === undefined ? 0 : base.line * ((base.lines > 0 ? Math.min(base.lines, lines) : lines) - 1);
  const ranges = [
    ...columns.map(({ view }) => rangeOf(view, 0, steps - 1, view.width)),
    ...columns.flatMap(({ shift }) => (shift === undefined ? [] : [rangeOf(shift, 0, 0, shift.width)])),
    rangeOf(target, firstRead, steps - 1, wanted),
    ...(base === undefined ? [] : [rangeOf(base.view, firstRead, steps - 1, ahead * base.view.width + base.view.width)]),
  ];
  return { from: Math.max(...ranges.map(({ from }) => from)), to: Math.min(...ranges.map(({ to }) => to)) };
}

/** Of one view, read from step `start` to step `end`, and from there on for `numbers`. */
function rangeOf({ values, width, first, window, step }: View, start: number, end: number, numbers: number): WindowRange {
  const before = first + start * step;
  const behind = Math.floor((values.length - numbers) / width) - (first + end * step);
  if (window === 0) return before >= 0 && behind >= 0 ? { from: -Infinity, to: Infinity } : { from: Infinity, to: -Infinity };
  return { from: 0 - Math.floor(before / window), to: Math.floor(behind / window) };
}

/** Throws what is wrong with a batch: too few or too many windows, one outside of `range`, a span outside of its window. */
export function refuseBatch({ capacity, steps }: TrainingTask, range: WindowRange, { windows, spans }: Batch): void {
  if (windows.length < 1 || windows.length > capacity) {
    throw new Error(`A batch has 1 to ${capacity} windows; got ${windows.length}.`);
  }
  const outside = windows.find((window) => !(window >= range.from && window <= range.to));
  if (outside !== undefined) throw new Error(`Windows go from ${range.from} to ${range.to}; got ${outside}.`);
  for (const given of [spans?.short, spans?.long]) {
    const wrong = given?.find(([from, to]) => !(from >= 0 && from <= to && to <= steps));
    if (wrong !== undefined) throw new Error(`A span lies within ${steps} steps; got ${wrong.join(" to ")}.`);
    if (given !== undefined && given.length !== windows.length) {
      throw new Error(`There are ${windows.length} windows; got ${given.length} spans.`);
    }
  }
}
