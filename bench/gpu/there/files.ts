import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import type { AttentionRequest } from "../../../src/model/attention/attention";
import { targetFor } from "../../page/peers/target";
import type { Requests } from "./jobs";
import type { Report } from "./measure";
import type { Sample } from "./sample";

/** Where an array begins in `given.f32`, and how many floats it has. */
interface Place {
  readonly at: number;
  readonly length: number;
}

/** Writes what was found (`ours.json`), and what others compute as well: `given.json`, with its arrays in `given.f32`. */
export function writeFound(folder: string, report: Report, { layer, batches, training }: Requests, samples: readonly Sample[]): void {
  const floats = openSync(path.join(folder, "given.f32"), "w");
  let end = 0;
  const put = (values: ArrayLike<number>): Place => {
    const array = values instanceof Float32Array ? values : Float32Array.from(values);
    const at = end;
    writeSync(floats, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    end += array.length;
    return { at, length: array.length };
  };
  const request = ({ weights, short, long, batch, steps, units, heads }: AttentionRequest) => ({
    batch, steps, units, heads,
    width: short.width,
    weights: weights.map(({ shape, values }) => ({ shape, values: put(values) })),
    short: put(short.values),
    long: put(long.values),
  });
  const given = {
    layer: request(layer),
    batches: batches.map(request),
    training: training.map((each) => ({ ...request(each), target: put(targetFor(each)) })),
    samples: samples.map(({ maps, output, ...sample }) => ({ ...sample, maps: maps && put(maps), output: output && put(output) })),
  };
  closeSync(floats);
  writeFileSync(path.join(folder, "given.json"), JSON.stringify(given));
  writeFileSync(path.join(folder, "ours.json"), `${JSON.stringify(report, null, 2)}\n`);
}
