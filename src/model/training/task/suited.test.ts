import { expect, test } from "vitest";
import { generated, seriesOf } from "../training.testing";
import { prepare } from "./prepare";
import { suited, type SettingReason } from "./suited";

function of(...given: Parameters<typeof suited>) {
  const found = suited(...given);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const reason = <K extends SettingReason["kind"]>(kind: K) => found.value.reasons.find((each) => each.kind === kind) as Extract<SettingReason, { kind: K }> | undefined;
  return { ...found.value, reason };
}

test("one season is forecast, with the usual windows", () => {
  const { settings, reason } = of(generated("season"));
  expect(settings).toMatchObject({ season: 24, horizon: 24, steps: 48, stride: 4, targets: ["value"], inputs: ["value"], units: 32, heads: 4 });
  expect(reason("season")?.season).toMatchObject({ kind: "found", rows: 24 });
  expect(reason("horizon")).toEqual({ kind: "horizon", horizon: 24, because: "season" });
  expect(reason("windows")).toMatchObject({ because: "usual" });
  expect(reason("few")).toBeUndefined();
});

test("a long season is forecast as far as 48 steps, and the long window holds two of it", () => {
  const long = seriesOf({ value: Array.from({ length: 6000 }, (_, i) => Math.sin((2 * Math.PI * i) / 200) + Math.sin(i * i) / 5) });
  const { settings, reason } = of(long);
  expect(settings).toMatchObject({ season: 200, horizon: 48, stride: 9 });
  expect(reason("horizon")?.because).toBe("longSeason");
  expect(reason("windows")?.because).toBe("longSeason");
});

test("without a season 24 steps are forecast; the first column from all that move", () => {
  const columns = seriesOf({ still: new Float32Array(2000).fill(1), a: generated("noise").columns[0]!.values, b: generated("walk").columns[0]!.values });
  const { settings, reason } = of(columns);
  expect(settings).toMatchObject({ season: null, horizon: 24, targets: ["a"], inputs: ["a", "b"] });
  expect(reason("constant")).toEqual({ kind: "constant", columns: ["still"] });
  expect(of(columns, { targets: ["b"], inputs: ["a"] }).settings).toMatchObject({ targets: ["b"], inputs: ["a"] });
});

test("on few rows the long window is finer; on very few it is said that the simple forecast is to be kept", () => {
  const { settings, reason } = of(generated("season", 720));
  expect(settings.stride).toBeLessThan(4);
  expect(reason("windows")?.because).toBe("fewRows");
  const few = of(generated("season", 400)).reason("few")!;
  expect(few.rows).toBe(400);
  const enough = of(generated("season", few.needed));
  expect(enough.reason("few")).toBeUndefined();
});

test("what suits can be trained; what cannot is refused", () => {
  for (const id of ["season", "spikes", "noise", "walk", "chirp"]) expect(prepare(generated(id), of(generated(id)).settings).ok).toBe(true);
  expect(suited(seriesOf({ still: new Float32Array(900) }))).toEqual({ ok: false, error: { kind: "training/constant", params: { column: "still" } } });
  expect(suited(generated("noise"), { targets: ["gone"] })).toEqual({ ok: false, error: { kind: "training/no-column", params: { column: "gone" } } });
});
