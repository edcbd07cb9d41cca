import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { makeCase, makeWindows } from "../../../model/attention/analysis/testing";
import type { Engine } from "../../../model/engine/engine";
import { ok } from "../../../model/result";
import type { Series } from "../../../model/series/series";
import type { LayerValue } from "../layer/value";
import { computeAttention } from "./compute";

const collectGarbage = (): void => {
  setFlagsFromString("--expose_gc");
  (runInNewContext("gc") as () => void)();
};

const windows = makeWindows(6, 2);
const layer: LayerValue = { units: 4, heads: 2, causal: false, shortWidth: 1, longWidth: 1, weights: [] };
const series: Series = { name: "s", axis: { kind: "time", at: new Float64Array(1), step: 1 }, columns: [], notices: [] };
let asked = 0;
const engine = { attend: () => (asked++, Promise.resolve(ok({ ...makeCase({}, 1).attention }))) } as unknown as Engine;
const compute = async () => {
  const source = { cellId: "s", series: { short: series, long: series }, windows };
  const result = await computeAttention(source, layer, { cellId: "a", engine, signal: new AbortController().signal, progress: () => {} });
  return result.ok ? result.value : null;
};

test("a layer keeps its maps as long as a cell shows them, and no longer", async () => {
  const shown = { value: await compute() };
  expect(await compute()).toBe(shown.value);
  const seen = new WeakRef(shown.value!);
  // A reference that was looked at lasts until the end of the task.
  const nextTask = () => new Promise((resolve) => setTimeout(resolve));
  await nextTask();
  collectGarbage();
  expect(seen.deref()).toBe(shown.value);
  shown.value = null;
  await nextTask();
  collectGarbage();
  expect(seen.deref()).toBeUndefined();
  await compute();
  expect(asked).toBe(2);
});
