import { random } from "../../random";

/**
 * Which windows each step is taken on: all of them once an epoch, in an order drawn anew for each; what is left over at the end
 * of an epoch is left out. Steps and seed decide alone, so a run that goes on needs no generator's state.
 */
export function batchesOf(windows: Int32Array, size: number, seed: number): (step: number) => Int32Array {
  const batch = Math.min(size, windows.length);
  const perEpoch = Math.floor(windows.length / batch);
  let epoch = -1;
  let order = windows;
  return (step) => {
    const wanted = Math.floor(step / perEpoch);
    if (wanted !== epoch) order = shuffled(windows, random(seed * 2 ** 20 + wanted));
    epoch = wanted;
    const from = (step % perEpoch) * batch;
    return order.subarray(from, from + batch);
  };
}

/** Fisher and Yates. */
function shuffled(values: Int32Array, uniform: () => number): Int32Array {
  const order = values.slice();
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
