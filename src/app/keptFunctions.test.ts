import { expect, test, vi } from "vitest";
import { indexSeries } from "../model/series/generators/build";
import { useWindowDrag } from "../viz/series/useWindowDrag";
import { useEscape } from "./cells/attention/useEscape";
import { useSteady } from "./base/useSteady";
import { useCheck } from "./cells/useCheck";
import { useWeightFile } from "./cells/layer/files/useWeightFile";
import { useSourceChoice } from "./cells/series/source/useSourceChoice";
import { useWindows } from "./cells/series/windows/useWindows";
import { useRuns } from "./cells/text/editor/useRuns";
import { collectGarbage, draw } from "./drawnHook.testing";

vi.mock("react", async (original) => ({ ...(await original<object>()), ...(await import("./drawnHook.testing")).HOOKS }));

type Series = ReturnType<typeof indexSeries>;

const SPEC = { window: { steps: 4, stride: 2, position: 20, standardise: true }, fit: "resample" } as const;
const SUBJECT = {};
const SHELF = { drop: () => {} };

/** What a cell hands to its view, as far as a hook reads it while it is drawn, with a series in each function. */
const parts = (series: Series) => ({ cell: { spec: SPEC }, state: { value: series }, files: SHELF, update: () => series, offer: () => series, reportProblem: () => series, readers: {}, hold: () => () => {} }) as never;

const HOOKS: Record<string, (series: Series) => unknown> = {
  useWindowDrag: ({ axis }) => useWindowDrag({ at: axis.at as Float64Array, position: 20, min: 8, max: 40, start: 0, invert: (x) => x, onMove: () => axis }),
  useSourceChoice: (series) => useSourceChoice(parts(series)),
  useWeightFile: (series) => useWeightFile(parts(series), { short: series } as never),
  useWindows: (series) => useWindows(SPEC, { given: { short: series, long: series } }, () => series),
  useCheck: (series) => useCheck(() => Promise.reject(series), SUBJECT),
  useSteady: (series) => useSteady(() => series),
  useEscape: (series) => useEscape(false, () => series),
  useRuns: (series) => useRuns("text", () => series, () => 0),
};

test.each(Object.keys(HOOKS))("%s keeps nothing of the series that it was first drawn with", async (name) => {
  const use = HOOKS[name]!;
  const drawWith = (isFirst: boolean) => {
    const series = indexSeries("sines", new Float32Array(64));
    draw(() => use(series), isFirst);
    return new WeakRef(series.axis.at);
  };
  const first = drawWith(true);
  const last = [drawWith(false), drawWith(false)][1]!;
  await collectGarbage();
  expect(first.deref() === undefined).toBe(true);
  // What is drawn now is kept: the hook was drawn, and not something that holds nothing.
  expect(last.deref() === undefined).toBe(false);
});
