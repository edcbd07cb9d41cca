import { expect, test } from "vitest";
import { measureHead } from "../../../../model/attention/analysis/measures";
import { resetMixer } from "../../../../model/attention/analysis/mixer";
import { piecesOf } from "../../../../model/attention/analysis/pieces";
import { makeCase } from "../../../../model/attention/analysis/testing";
import { answer, study } from "./answer";
import type { Mixed } from "./protocol";
import { Recent } from "./recent";

const { request, attention } = makeCase({ steps: 5 }, 7);
const at = { short: Float64Array.of(0, 1, 2, 3, 4), long: Float64Array.of(0, 3, 6, 9, 12) };
const rest = resetMixer(piecesOf(request));

test("sends back nothing that is as it was", () => {
  const mixed = answer(study({ request, attention }), { ask: "mix", state: rest, at }) as Mixed;
  expect(mixed).toMatchObject({ short: null, long: null, output: null });
  expect(mixed.measures.long[1]).toEqual(measureHead(attention.long.maps.subarray(25, 50), at.long, null));
});

test("sends the branch that was touched, with its measures", () => {
  const state = { ...rest, long: { ...rest.long, temperature: 100 } };
  const mixed = answer(study({ request, attention }), { ask: "mix", state, at }) as Mixed;
  expect(mixed.short).toBeNull();
  expect(mixed.output).not.toEqual(attention.output);
  expect(mixed.measures.long[0]!.evenness).toBeGreaterThan(0.999);
});

test("a question on any of the last few subjects finds it, on both sides alike", () => {
  const recent = new Recent<number, string>(2);
  recent.add(1, "a");
  recent.add(2, "b");
  expect(recent.use(1)).toBe("a");
  recent.add(3, "c");
  expect(recent.use(2)).toBeUndefined();
  expect(recent.use(1)).toBe("a");
});
