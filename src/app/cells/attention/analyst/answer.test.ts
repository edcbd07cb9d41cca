import { expect, onTestFinished, test, vi } from "vitest";
import { measureHead, type HeadMeasures } from "../../../../model/attention/analysis/measures";
import { resetMixer } from "../../../../model/attention/analysis/analysis.testing";
import type { Mixed, MixerState } from "../../../../model/attention/analysis/mixer";
import { piecesOf } from "../../../../model/attention/analysis/pieces";
import { makeCase } from "../../../../model/attention/analysis/analysis.testing";
import type { Branch } from "../../../../model/attention/branch";
import { answer, study } from "./answer";
import { Recent } from "../../../../model/recent";
import { bytesOf } from "./known";

const { request, attention } = makeCase({ steps: 5 }, 7);
const at = { short: Float64Array.of(0, 1, 2, 3, 4), long: Float64Array.of(0, 3, 6, 9, 12) };
const rest = resetMixer(piecesOf(request));

test("sends back nothing that is as it was; its measures need no map from the page", () => {
  const studied = study({ request, outputs: attention });
  expect(answer(studied, { ask: "mix", state: rest })).toEqual({ short: null, long: null, output: null });
  const measures = answer(studied, { ask: "measure", state: rest, branch: "long", at: at.long }) as HeadMeasures[];
  const expected = measureHead(attention.long.maps.subarray(25, 50), at.long, null);
  for (const name of Object.keys(expected) as (keyof HeadMeasures)[]) expect(measures[1]![name]).toBeCloseTo(expected[name], 5);
});

test("sends the branch that was touched; it has other measures then, the other branch the very same", () => {
  const studied = study({ request, outputs: attention });
  const measure = (state: MixerState, branch: Branch) => answer(studied, { ask: "measure", state, branch, at: at[branch] }) as HeadMeasures[];
  const before = measure(rest, "short");
  const state = { ...rest, long: { ...rest.long, temperature: 100 } };
  const mixed = answer(studied, { ask: "mix", state }) as Mixed;
  expect(mixed.short).toBeNull();
  expect(mixed.output).not.toEqual(attention.output);
  expect(measure(state, "long")[0]!.evenness).toBeGreaterThan(0.999);
  expect(measure(structuredClone(state), "short")).toBe(before);
});

test("sends no maps where only heads or the strength are turned", () => {
  const studied = study({ request, outputs: attention });
  const mixed = answer(studied, { ask: "mix", state: { ...rest, short: { ...rest.short, muted: [1] }, long: { ...rest.long, scale: 2 } } }) as Mixed;
  expect([mixed.short!.maps, mixed.long!.maps]).toEqual([null, null]);
  expect(mixed.long!.output).toEqual(attention.long.output.map((value) => 2 * value));
});

test("measures are of the time axis that they are asked for", () => {
  const studied = study({ request, outputs: attention });
  const lookBack = (times: Float64Array) => (answer(studied, { ask: "measure", state: rest, branch: "long", at: times }) as HeadMeasures[])[0]!.lookBack;
  const once = lookBack(at.long);
  expect(lookBack(at.long.map((time) => 2 * time))).toBeCloseTo(2 * once, 9);
  expect(lookBack(at.long)).toBe(once);
});

test("measuring makes one map, whatever number of heads there is", () => {
  const made: number[] = [];
  class Counted extends Float32Array {
    constructor(...from: [never]) {
      super(...from);
      if (typeof from[0] === "number") made.push(from[0]);
    }
  }
  const studied = study({ request, outputs: attention });
  vi.stubGlobal("Float32Array", Counted);
  onTestFinished(() => void vi.unstubAllGlobals());
  answer(studied, { ask: "measure", state: { ...rest, short: { ...rest.short, temperature: 2 } }, branch: "short", at: at.short });
  expect(request.heads).toBeGreaterThan(1);
  expect(made.filter((length) => length === request.steps ** 2)).toHaveLength(1);
});

test("a temperature, a mute, a causal switch, a row by hand: the weights are folded once", () => {
  const turns = (["short", "long"] as const).flatMap((branch): MixerState[] => [
    { ...rest, [branch]: { ...rest[branch], temperature: 0.4 } },
    { ...rest, [branch]: { ...rest[branch], muted: [1] } },
    { ...rest, [branch]: { ...rest[branch], temperature: 3, solo: [0], scale: 0.5 } },
    { ...rest, [branch]: { ...rest[branch], edits: [{ head: 1, query: 2, weights: [0, 1, 0, 0, 0] }] } },
    { ...rest, causal: true },
  ]);
  const expected = turns.map((state) => answer(study({ request, outputs: attention }), { ask: "mix", state }));
  // From here on the layer's weights are gone: what is right can only come from what they were folded to.
  const lost = structuredClone(request);
  const studied = study({ request: lost, outputs: attention });
  answer(studied, { ask: "mix", state: turns[4]! });
  for (const { values } of lost.weights) values.fill(NaN);
  expect(turns.map((state) => answer(studied, { ask: "mix", state }))).toEqual(expected);
});

test("a branch that is as it was the last time is not made anew, whatever is turned in the other", () => {
  const studied = study({ request, outputs: attention });
  const mix = (state: MixerState) => answer(studied, { ask: "mix", state }) as Mixed;
  const warm = { ...rest, long: { ...rest.long, temperature: 3 } };
  const first = mix(warm);
  const second = mix(structuredClone({ ...warm, short: { ...rest.short, muted: [1] } }));
  expect(second.long).toBe(first.long);
  // Solo in one branch silences the other.
  expect(mix({ ...warm, short: { ...rest.short, solo: [0] } }).long).not.toBe(first.long);
});

test("keeps the subjects used last, as many as there is room for, on both sides alike", () => {
  const recent = new Recent<number, string>(20);
  recent.add(1, "a", 10);
  recent.add(2, "b", 10);
  expect(recent.use(1)).toBe("a");
  recent.add(3, "c", 10);
  expect(recent.use(2)).toBeUndefined();
  expect(recent.use(1)).toBe("a");
  // One that is too large for the room is kept alone.
  recent.add(4, "d", 100);
  expect([1, 3, 4].map((key) => recent.use(key))).toEqual([undefined, undefined, "d"]);
  recent.add(5, "e", 5);
  expect(recent.use(4)).toBeUndefined();
  expect(recent.bytes).toBe(5);
});

test("a thousand windows of one layer leave no more behind than the first few", () => {
  const recent = new Recent<number, boolean>(10 * bytesOf({ request }));
  for (let window = 0; window < 1000; window++) recent.add(window, true, bytesOf({ request }));
  expect(recent.bytes).toBe(10 * bytesOf({ request }));
});
