import { renderToStaticMarkup } from "react-dom/server";
import * as v from "valibot";
import { expect, it } from "vitest";
import { cutWindows } from "../../../../model/series/cut";
import { teachingSeries } from "../../../../model/training/task/teaching";
import { LayerSpec, MOST_PADDED } from "../spec";
import PaddingPanel from "./PaddingPanel";

const series = teachingSeries("event", 1, 2 * MOST_PADDED);

function drawn(steps: number) {
  const windows = cutWindows(series, series, { steps, stride: 1, position: 2 * MOST_PADDED, standardise: true }, "resample");
  if (!windows.ok) throw new Error(windows.error.kind);
  return renderToStaticMarkup(<PaddingPanel windows={windows.value} padding={{ short: [1], long: [] }} nameOf={() => ""} onChange={() => {}} />);
}

it("has no step painted that no document can hold, and what was painted before can be taken back", () => {
  const holds = (step: number) => v.is(LayerSpec, { padding: { short: [step], long: [] } });
  expect([holds(MOST_PADDED - 1), holds(MOST_PADDED)]).toEqual([true, false]);
  const [strips, clear] = [/steps that are padding/, /Let every step count/];
  expect(drawn(MOST_PADDED)).toMatch(strips);
  const long = drawn(MOST_PADDED + 1);
  expect(long).not.toMatch(strips);
  expect(long).toMatch(/at most 1,024 steps/);
  expect(long).toMatch(clear);
});
