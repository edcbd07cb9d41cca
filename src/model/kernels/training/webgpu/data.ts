import type { TrainingTask, View } from "../task";

/** A view in floats of the joined series: where window 0 begins, and how far it is to the next window and the next step. */
export interface ViewAddress {
  readonly at: number;
  readonly window: number;
  readonly step: number;
}

export interface SourceAddress {
  readonly view: ViewAddress;
  readonly shift: ViewAddress | null;
}

/** All series of a task one behind the other, each once, and where its views begin among them. */
export interface TaskData {
  readonly values: Float32Array<ArrayBuffer>;
  readonly branches: readonly [readonly SourceAddress[], readonly SourceAddress[]];
  readonly target: ViewAddress;
  readonly base: ViewAddress | null;
}

export function joinData({ short, long, target, base }: TrainingTask): TaskData {
  const places = new Map<Float32Array, number>();
  let length = 0;
  const addressOf = ({ values, width, first, window, step }: View): ViewAddress => {
    let start = places.get(values);
    if (start === undefined) {
      start = length;
      places.set(values, start);
      length += values.length;
    }
    return { at: start + first * width, window: window * width, step: step * width };
  };
  const sources = (columns: TrainingTask["short"]) =>
    columns.map(({ view, shift }) => ({ view: addressOf(view), shift: shift === undefined ? null : addressOf(shift) }));
  const joined = {
    branches: [sources(short), sources(long)] as const,
    target: addressOf(target),
    base: base === undefined ? null : addressOf(base.view),
  };
  const values = new Float32Array(length);
  for (const [series, at] of places) values.set(series, at);
  return { ...joined, values };
}
