import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { generated, settingsFor, SMALL } from "../../../../model/training/training.testing";
import { areSame } from "../../../../model/training/settings";
import { suited } from "../../../../model/training/task/suited";
import { settingsFor as wholeSettings } from "../settingsFor";
import { initialSpec, TrainingSpec } from "../spec";
import { readKept, writeKept, type KeptTraining } from "./keptFile";

const series = generated("season", 900);
const settings = settingsFor(series, SMALL);
const floats = (seed: number) => Float32Array.from({ length: 5 }, (_, i) => seed + i / 7);
const kept: KeptTraining = {
  series: 7,
  asked: { settings, pilots: true },
  settings,
  backend: "webgpu",
  half: false,
  ended: { kind: "early" },
  epoch: 2,
  validations: [{ step: 0, loss: 0.5 }, { step: 25, loss: NaN }],
  runs: [
    {
      number: 3, series: 7, asked: { settings, pilots: true }, chosen: { base: "mean", loss: "absolute", rate: 0.003, count: 6 }, taken: 3, ended: "early", best: { step: 0, loss: 0.5 },
      simple: null, milliseconds: 12, curve: [[0, 0.5]],
    },
  ],
  curve: { first: 0, losses: Float64Array.of(0.1, 0.2, 1 / 3), norms: Float64Array.of(1, 2, 3) },
  run: {
    state: { trainer: { weights: floats(1), moments: floats(2), squares: floats(3), steps: 3 }, best: { step: 0, loss: 0.5, weights: floats(4) }, firstLoss: 0.1, recent: [0.1, 0.2], ended: { kind: "early" } },
    film: { stride: 16, moments: [{ step: 0, weights: floats(5) }, { step: 1, weights: floats(6) }] },
  },
};

it("reads back what it wrote, bit for bit", async () => {
  expect(await readKept(writeKept(kept))).toEqual(kept);
});

it("reads back a run of more columns than anybody would name by hand, and a training of them opens", async () => {
  const names = Array.from({ length: 1_500 }, (_, i) => `c${i}`);
  const wide = { ...settings, targets: names.slice(1), inputs: names.slice(0, -1), ahead: names.slice(2) };
  expect(await readKept(writeKept({ ...kept, settings: wide, asked: { settings: wide, pilots: true } }))).toMatchObject({ settings: wide, asked: { settings: wide } });
  const { inputs, targets, ahead } = wide;
  expect(v.parse(TrainingSpec, { ...initialSpec(), inputs, targets, ahead })).toMatchObject({ inputs, targets, ahead });
});

it("keeps a film in float16 where that is to be half as large, and the run itself bit for bit", async () => {
  const [whole, half] = [writeKept(kept), writeKept({ ...kept, half: true })];
  expect(half.size).toBeLessThan(whole.size);
  const read = (await readKept(half))!;
  expect({ ...read, run: read.run.state }).toEqual({ ...kept, half: true, run: kept.run.state });
  for (const [i, { step, weights }] of read.run.film.moments.entries()) {
    expect(step).toBe(kept.run.film.moments[i]!.step);
    weights.forEach((weight, j) => expect(Math.abs(weight / kept.run.film.moments[i]!.weights[j]! - 1)).toBeLessThan(2 ** -11));
  }
});

it("says of what a run was asked for that it is the same as before", async () => {
  const found = wholeSettings(initialSpec(), { series: { short: series, long: series }, windows: { steps: 48 }, stride: 4, tables: [] }, suited);
  if (!found.ok) throw new Error(found.error.kind);
  const asked = found.value.settings;
  const read = await readKept(writeKept({ ...kept, asked: { settings: asked, pilots: true } }));
  expect(areSame(read!.asked.settings, asked)).toBe(true);
  expect(areSame(read!.asked.settings, { ...asked, goal: { kind: "lag", lag: 3 } })).toBe(false);
});

it("reads nothing from a file that is cut, changed in its head, or much too large", async () => {
  const bytes = new Uint8Array(await writeKept(kept).arrayBuffer());
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
      expect(await readKept(new Blob([bytes.slice(0, length)]))).toBeNull();
    }),
    { numRuns: 50 },
  );
  const text = new TextDecoder("latin1").decode(bytes);
  const latin = (changed: string) => new Blob([Uint8Array.from(changed, (letter) => letter.charCodeAt(0))]);
  expect(await readKept(latin(text))).not.toBeNull();
  for (const [from, to] of [['"size":5', '"size":6'], ['"size":5', '"size":2500000000'], ['"count":3', '"count":1250000000'], ['"stride":16', '"stride":-6'], ['"steps":[0,1]', '"steps":[0,x]'], ["HLRUN1", "HLRUN2"]] as const) {
    expect(await readKept(latin(text.replace(from, to)))).toBeNull();
  }
  expect(await readKept({ size: 1e10, slice: () => expect.unreachable() } as unknown as Blob)).toBeNull();
});
