import type { PlainJob } from "./attend";

/**
 * Takes a row of weights into the sums and peaks of the columns, and writes a row of the overview
 * each time that one is complete.
 */
export function pool(floats: Float32Array, job: PlainJob, head: number, step: number, row: Float32Array): void {
  const { steps } = job;
  const factor = job.pool;
  const sums = job.columnSums + head * job.keyStride;
  const peaks = job.columnPeaks + head * job.keyStride;
  const first = step % factor === 0;
  for (let k = 0; k < steps; k++) {
    const weight = row[k]!;
    floats[sums + k] = first ? weight : floats[sums + k]! + weight;
    floats[peaks + k] = first ? weight : Math.max(floats[peaks + k]!, weight);
  }
  if ((step + 1) % factor !== 0 && step + 1 !== steps) return;
  const size = Math.ceil(steps / factor);
  const index = Math.floor(step / factor);
  const rows = step + 1 - index * factor;
  for (let column = 0; column < size; column++) {
    const end = Math.min((column + 1) * factor, steps);
    let sum = 0;
    let peak = 0;
    for (let k = column * factor; k < end; k++) {
      sum += floats[sums + k]!;
      peak = Math.max(peak, floats[peaks + k]!);
    }
    const cell = (head * size + index) * size + column;
    floats[job.means + cell] = sum / (rows * (end - column * factor));
    floats[job.peaks + cell] = peak;
  }
}
