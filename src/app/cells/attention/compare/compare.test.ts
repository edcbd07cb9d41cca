import { expect, test } from "vitest";
import { referenceAttention } from "../../../../model/attention/reference";
import { sampleRequest } from "../../../../model/attention/samples.testing";
import type { AttentionValue } from "../value";
import { comparedTable, comparingSides } from "./comparedSides";
import { momentSides, sidesOf, type Side } from "./sides";

const STEPS = 4;

/** Maps whose heads each look so many steps back, and at themselves where there is none. */
function valueOf(lags: readonly number[], steps = STEPS): AttentionValue {
  const maps = new Float32Array(lags.length * steps * steps);
  lags.forEach((lag, head) => {
    for (let q = 0; q < steps; q++) maps[(head * steps + q) * steps + Math.max(0, q - lag)] = 1;
  });
  const window = { width: 1, columns: ["a"], values: new Float32Array(steps), from: Float64Array.from({ length: steps }, (_, i) => i), to: Float64Array.from({ length: steps }, (_, i) => i), mask: null };
  const input = { width: 1, values: new Float32Array(steps), mask: null };
  const branch = { maps, output: new Float32Array(steps) };
  return {
    seriesId: "s",
    attention: { batch: 1, heads: lags.length, steps, units: 1, short: branch, long: branch, output: branch.output },
    request: { units: 1, heads: lags.length, causal: false, weights: [], batch: 1, steps, short: input, long: input },
    windows: { steps, axis: "index", short: window, long: window },
    sampleSteps: { short: 1, long: 1 },
    trained: 0,
  };
}

const side = (value: AttentionValue, id = "x"): Side => ({ id, of: "own", branch: "short", value });
const compare = (a: AttentionValue, b: AttentionValue) => Array.from(comparingSides(side(a), side(b), { scale: "even", follow: false })).at(-1)!;

test("heads stand beside their like, and the difference is of the two that stand together", () => {
  const { pairs, maps, most } = compare(valueOf([0, 1, 2]), valueOf([2, 0, 1]));
  expect(pairs.map(({ b }) => b)).toEqual([1, 2, 0]);
  expect(most).toBe(0);
  expect(maps).not.toBeNull();
  const other = compare(valueOf([0]), valueOf([1]));
  expect(other.most).toBe(1);
});

test("windows of other lengths have no difference, and heads without a partner none either", () => {
  const { pairs, maps, measures } = compare(valueOf([0, 1]), valueOf([1], 6));
  expect(maps).toBeNull();
  expect(pairs).toMatchObject([{ a: 1, b: 0 }]);
  expect(measures).toHaveLength(1);
});

test("the table has each measure of both, and what is left", () => {
  const { columns } = comparedTable(compare(valueOf([0]), valueOf([1])), "t");
  const of = (name: string) => columns.find((column) => column.name === name)!.values[0];
  expect([of("head_a"), of("head_b"), of("diagonal_a"), of("diagonal_b")]).toEqual([0, 0, 1, 0.25]);
  expect(of("diagonal_difference")).toBe(0.75);
  expect(of("lookBack_samples_b")).toBe(0.75);
});

test("a moment of a training is a side of its own, whose maps are made of its weights for the window on show", () => {
  const request = sampleRequest({ batch: 1, steps: STEPS, shortWidth: 2, longWidth: 2, units: 3, heads: 2, causal: false, masked: false }, 4);
  const own = valueOf([0, 1]);
  const moment = (step: number) => ({ step, weights: Float32Array.of(step) });
  const trained = { moments: { best: moment(1), last: moment(2), film: moment(3) }, requestFor: (weights: Float32Array) => (weights[0] === 1 ? ("early" as const) : request) } as never;
  const sides = momentSides(own, [{ id: "t", name: "Training", trained }]);
  expect(sides.map(({ id }) => id)).toEqual(["t/last/short", "t/last/long", "t/film/short", "t/film/long"]);
  expect(sides[2]!.of).toEqual({ training: "Training", moment: "film", step: 3 });
  const exact = referenceAttention(request);
  const there = { ...own, attention: { ...own.attention, long: { ...own.attention.long, maps: Float32Array.from(exact.long.maps) } } };
  const compared = Array.from(comparingSides({ ...side(there), branch: "long" }, sides[3]!, { scale: "even", follow: false })).at(-1)!;
  expect(compared.most).toBeLessThan(1e-5);
  expect(compared.b.value.request).toBe(request);
  expect(momentSides({ ...own, attention: { ...own.attention, steps: 513 } }, [{ id: "t", name: "Training", trained }])).toEqual([]);
});

test("sides are its own, what it kept, and what other cells show whole", () => {
  const own = valueOf([0]);
  const cells = ["b", "c", "d"].map((id) => ({ id, kind: "attention", title: id, spec: {}, reads: {} }));
  const values: Readonly<Record<string, unknown>> = { b: valueOf([1]), c: { survey: {} } };
  const state = (id: string) => ({ value: values[id] }) as never;
  expect(sidesOf(own, valueOf([2]), cells as never, state, ({ title }) => title).map(({ id }) => id)).toEqual(["own/short", "own/long", "kept/short", "kept/long", "b/short", "b/long"]);
  expect(sidesOf(own, null, [], state, () => "").map(({ id }) => id)).toEqual(["own/short", "own/long"]);
});
