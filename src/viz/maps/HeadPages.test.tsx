import { expect, test, vi } from "vitest";
import { stepAxis } from "../base/mapAxis";
import { draw } from "../base/render.testing";
import { keyLayout } from "./columnLayout";
import { HeadPages } from "./HeadPages";
import type { MapRow } from "./MapGrid";

vi.mock("./MapCanvas", async () => ({ MapCanvas: (await import("../base/render.testing")).CanvasStandIn }));

const STEPS = 4;
const HEADS = 6;
const axis = stepAxis(STEPS);
const row: MapRow = {
  branch: "short",
  values: new Float32Array(HEADS * STEPS * STEPS).fill(1 / STEPS),
  layout: keyLayout("short", STEPS, axis),
  scale: { domain: [0, 1], open: { low: false, high: false } },
  measure: "weight",
  caption: "one step",
  axis,
};
const nothing = () => {};

test("of many heads only those in turn are there to be swiped, each with its own map and thumbnail", () => {
  const { markup, canvases } = draw(
    <HeadPages rows={[row]} from={2} to={4} steps={STEPS} light={null} pointed={false} selected={[]} enlarged={null} onLight={nothing} onEnlarge={nothing} onClose={nothing} onSelect={nothing} onFocus={nothing} width={360} height={800} density={1} />,
  );
  expect([...markup.matchAll(/data-head="(\d+)"/g)].map(([, head]) => head)).toEqual(["2", "3"]);
  expect([...markup.matchAll(/<button[^>]*aria-pressed="(true|false)"/g)].map(([, pressed]) => pressed)).toEqual(["true", "false"]);
  expect(canvases.map(({ offset }) => offset / STEPS ** 2)).toEqual([2, 3, 2, 3]);
});
