import { expect, it } from "vitest";
import type { Scale } from "../../../../viz/base/scale";
import { stepAxis } from "../../../../viz/base/mapAxis";
import { keyLayout } from "../../../../viz/maps/columnLayout";
import type { MapRow } from "../../../../viz/maps/MapGrid";
import { withSteady } from "./useSteadyRows";

const row = (values: number[], scale: Scale): MapRow => {
  const axis = stepAxis(1);
  return { branch: "short", values: Float32Array.from(values), layout: keyLayout("short", 1, axis), scale, axis, measure: "weight", caption: "one step" };
};
const even = () => Float32Array.of(NaN, 1, 0.5);

it("keeps what is around the cells, and takes their numbers", () => {
  const before = row([1], { domain: [0, 1], open: { low: false, high: true }, even: even(), times: true });
  const after = row([2], { domain: [0, 1], open: { low: false, high: true }, even: even(), times: true });
  const [steady] = withSteady([after], [before]);
  expect(steady).toMatchObject({ layout: before.layout, axis: before.axis, values: after.values });
  expect(steady!.scale).toBe(before.scale);
  expect(steady!.layout).toBe(before.layout);
});

it("takes a scale that is another, and other rows as they are", () => {
  const scale: Scale = { domain: [0, 1], even: even() };
  const before = row([1], scale);
  const others: Scale[] = [{ ...scale, domain: [0, 2] }, { ...scale, times: true }, { ...scale, even: 0.5 }, { ...scale, even: Float32Array.of(NaN, 1, 0.25) }, { ...scale, open: { low: true, high: false } }];
  for (const other of others) expect(withSteady([row([1], other)], [before])[0]!.scale).toBe(other);
  const rows = [before, before];
  expect(withSteady(rows, [before])).toBe(rows);
});
