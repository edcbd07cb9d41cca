import { describe, expect, it, vi } from "vitest";
import { DEFAULT_READING } from "../../../model/series/reading/reading";
import { memoryShelf } from "../../notebook/keeping/fileShelf";
import type { ComputeContext } from "../../notebook/document/kind";
import { createReaders } from "../../notebook/running/readers";
import { computeSeries } from "./compute";
import type { FilesSource, SeriesSpec } from "./spec";
import { textOf } from "../../../words/sentence.testing";
import { refuse } from "../../../model/series/reading/fault";

const rows = (count: number, from = 0) =>
  ["time,a,b", ...Array.from({ length: count }, (_, i) => `2024-01-01T${String(i % 24).padStart(2, "0")}:00:00Z,${from + i},${i * i}`)].join("\n");

/** As the runtime keeps: a value for each slot while its key stays, never a failure. */
function contextOf() {
  const files = memoryShelf();
  const kept = new Map<string, { key: string; made: unknown }>();
  const make = vi.fn();
  const keep: ComputeContext["keep"] = async (slot, keyed, build) => {
    const key = JSON.stringify(keyed);
    const held = kept.get(slot);
    if (held?.key === key) return held.made as Awaited<ReturnType<typeof build>>;
    make();
    const made = await build();
    if ((made as { ok?: boolean }).ok !== false) kept.set(slot, { key, made });
    return made;
  };
  return { context: { cellId: "series", files, readers: createReaders(), keep, signal: new AbortController().signal, progress: () => {} }, make };
}

const spec = (source: SeriesSpec["source"], window = {}, fit: SeriesSpec["fit"] = "last"): SeriesSpec => ({
  source,
  fit,
  window: { steps: 4, stride: 2, position: 10, standardise: false, ...window },
});

const fileOf = (context: ReturnType<typeof contextOf>["context"], text: string, name = "load.csv"): FilesSource["files"][0] => ({
  file: context.files.put(new Blob([text]), name),
  reading: DEFAULT_READING,
});

describe("computeSeries", () => {
  it("cuts both windows out of a file", async () => {
    const { context } = contextOf();
    const result = await computeSeries(spec({ from: "files", files: [fileOf(context, rows(24))] }), context);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { series, given, windows, tables } = result.value;
    expect(series.short).toBe(series.long);
    expect(given.short).toBe(series.short);
    expect(tables[0]!.chosen).toEqual(["a", "b"]);
    expect([...windows.short.values]).toEqual([6, 36, 7, 49, 8, 64, 9, 81]);
    expect([...windows.long.values].filter((_, i) => i % 2 === 0)).toEqual([2.5, 4.5, 6.5, 8.5]);
  });

  it("cuts other columns for each window out of one series, which stays one", async () => {
    const { context } = contextOf();
    const one: FilesSource = { from: "files", files: [fileOf(context, rows(24))] };
    const result = await computeSeries({ ...spec(one), columns: { short: ["a", "b"], long: ["a"] } }, context);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { series, windows } = result.value;
    expect(series.short).toBe(series.long);
    expect([windows.short.columns, windows.long.columns]).toEqual([["a", "b"], ["a"]]);
    expect([...windows.short.values]).toEqual([6, 36, 7, 49, 8, 64, 9, 81]);
    expect([...windows.long.values]).toEqual([2.5, 4.5, 6.5, 8.5]);
  });

  it("calls a file that is too short by its whole name, the one that is to blame", async () => {
    const { context } = contextOf();
    const [short, long] = [fileOf(context, rows(24), "fine.csv"), fileOf(context, rows(7), "few-rows.csv")];
    const messageOf = async (files: FilesSource["files"]) => {
      const result = await computeSeries(spec({ from: "files", files }), context);
      return result.ok ? null : textOf(result.error);
    };
    expect(await messageOf([short, long])).toMatch(/^“few-rows\.csv” has 7 rows and the window needs 8/);
    expect(await messageOf([long])).toMatch(/^“few-rows\.csv” has 7 rows/);
  });

  it("reads nothing again for a moved window", async () => {
    const { context, make } = contextOf();
    const source: FilesSource = { from: "files", files: [fileOf(context, rows(24))] };
    await computeSeries(spec(source), context);
    const moved = await computeSeries(spec(source, { position: 20 }), context);
    expect(moved.ok && moved.value.windows.short.values[0]).toBe(16);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("gives each window a file of its own, and resamples the longer where that is wanted", async () => {
    const { context } = contextOf();
    const files: FilesSource["files"] = [fileOf(context, rows(12, 100), "short.csv"), fileOf(context, rows(24), "long.csv")];
    const result = await computeSeries(spec({ from: "files", files }, { position: 12 }, "resample"), context);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { series, given, windows } = result.value;
    expect([given.short.axis.at.length, given.long.axis.at.length]).toEqual([12, 24]);
    expect([series.short.axis.at.length, series.long.axis.at.length]).toEqual([12, 12]);
    expect(windows.short.values[0]).toBe(108);
  });

  it("makes a generated series by its seed", async () => {
    const source = { from: "generated", generator: "noise", seed: 3, length: 50, knobs: {} } as const;
    const [one, same, other] = await Promise.all(
      [source, source, { ...source, seed: 4 }].map(async (each) => {
        const result = await computeSeries(spec(each), contextOf().context);
        return result.ok ? [...result.value.windows.short.values] : textOf(result.error);
      }),
    );
    expect(one).toHaveLength(4);
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it.each([
    ["a file that did not come along", { from: "files", files: [{ file: { id: "gone", name: "load.csv", size: 1 }, reading: DEFAULT_READING }] }, /“load\.csv”.*choose that file again/],
    ["a dataset that there is not", { from: "bundled", dataset: "nope", columns: null }, /no dataset “nope”/],
    ["a generator that there is not", { from: "generated", generator: "nope", seed: 1, length: 9, knobs: {} }, /no generator “nope”/],
    ["a series shorter than the windows", { from: "generated", generator: "noise", seed: 1, length: 5, knobs: {} }, /5 rows/],
  ] as const)("says what is wrong with %s", async (_, source, message) => {
    const result = await computeSeries(spec(source as SeriesSpec["source"]), contextOf().context);
    expect(result.ok ? "" : textOf(result.error)).toMatch(message);
  });

  it("reads again what a stopped computation left unfinished", async () => {
    const { context } = contextOf();
    const aborted = { ok: false, error: { file: 0, problem: refuse("aborted", "b.csv", {}).error } };
    const keep = vi.fn<(slot: string, key: unknown, make: () => unknown) => Promise<unknown>>(async (_, __, make) => make());
    keep.mockResolvedValueOnce(aborted);
    const source: FilesSource = { from: "files", files: [fileOf(context, rows(24))] };
    const result = await computeSeries(spec(source), { ...context, keep: keep as ComputeContext["keep"] });
    expect(result.ok).toBe(true);
    expect(keep).toHaveBeenCalledTimes(2);
  });
});
