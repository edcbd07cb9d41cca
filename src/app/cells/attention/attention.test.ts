import { describe, expect, it, vi } from "vitest";
import type { Attention, AttentionRequest } from "../../../model/attention/attention";
import type { Survey } from "../../../model/attention/survey";
import type { Engine } from "../../../model/engine/engine";
import { ok } from "../../../model/result";
import type { Series } from "../../../model/series/series";
import type { BranchWindow, Windows } from "../../../model/series/windows";
import { keysOf } from "../../../viz/maps/columnLayout";
import type { LayerValue } from "../layer/value";
import { isLong } from "./long/value";
import { arraysOf } from "./maps/export/mapArrays";
import { computeAttention } from "./compute";
import { fileNameOf } from "../../base/fileName";
import { readout } from "./maps/readout/readout";
import { indexSumRow, weightRows } from "./maps/rows";
import { headSentences, mapInWords } from "./maps/inWords/sentences";
import type { AttentionValue } from "./value";
import { refusalOf } from "../../../words/sentence.testing";

const HOUR = 3_600_000;
const NOON = Date.parse("2012-03-03T12:00Z");
const hours = (...at: number[]) => Float64Array.from(at, (hour) => NOON + hour * HOUR);

const branch = (from: Float64Array, to: Float64Array): BranchWindow => ({
  width: 1,
  columns: ["temp"],
  values: Float32Array.of(1, 2),
  from,
  to,
  mask: null,
});

const windows: Windows = {
  steps: 2,
  axis: "time",
  short: branch(hours(1, 2), hours(1, 2)),
  long: branch(hours(-3, 0), hours(-1, 2)),
};

const attention: Attention = {
  batch: 1,
  heads: 2,
  steps: 2,
  units: 3,
  short: { maps: Float32Array.of(0.5, 0.5, 0.5, 0.5, 1, 0, 0.866, 0.134), output: new Float32Array(6).fill(1) },
  long: { maps: Float32Array.of(0.5, 0.5, 0.5, 0.5, 0, 1, 0, 1), output: new Float32Array(6).fill(2) },
  output: new Float32Array(6).fill(3),
};

const request: AttentionRequest = {
  units: 3,
  heads: 2,
  causal: true,
  weights: [],
  batch: 1,
  steps: 2,
  short: { width: 1, values: windows.short.values, mask: null },
  long: { width: 1, values: windows.long.values, mask: null },
};
const value: AttentionValue = { seriesId: "series", attention, request, windows, sampleSteps: { short: HOUR, long: HOUR }, trained: 0 };
const layer = (width = 1): LayerValue => ({
  units: 3,
  heads: 2,
  causal: true,
  shortWidth: width,
  longWidth: 1,
  weights: [],
});
const axis = { kind: "time" as const, at: hours(0), step: HOUR };
const series: Series = { name: "s", axis, columns: [], notices: [] };
const source = () => ({ cellId: "series", series: { short: series, long: series }, windows: { ...windows } });

function contextWith(attend: Engine["attend"]) {
  return { cellId: "maps", engine: { attend } as Engine, signal: new AbortController().signal, progress: () => {}, made: new Map(), whenGone: () => {} };
}

describe("computeAttention", () => {
  it("asks the engine, in the cell's own channel, for one window", async () => {
    const attend = vi.fn<Engine["attend"]>(() => Promise.resolve(ok(attention)));
    const input = source();
    const result = await computeAttention(input, layer(), contextWith(attend));
    const [channel, sent] = attend.mock.calls[0]!;
    expect(result).toEqual(
      ok({ seriesId: "series", attention, request: sent, windows: input.windows, sampleSteps: { short: HOUR, long: HOUR }, trained: 0 }),
    );
    expect(channel).toBe("maps");
    expect(sent).toMatchObject({ units: 3, heads: 2, causal: true, batch: 1, steps: 2 } satisfies Partial<AttentionRequest>);
    expect(sent.short).toEqual({ names: ["temp"], width: 1, values: windows.short.values, mask: null });
  });

  it("has a window that is too long for whole maps surveyed", async () => {
    const surveyed = { survey: { steps: 1025 } as Survey, backend: "wasm" as const };
    const survey = vi.fn<Engine["survey"]>(() => Promise.resolve(ok(surveyed)));
    const input = { ...source(), windows: { ...windows, steps: 1025 } };
    const context = { ...contextWith(vi.fn()), engine: { survey } as unknown as Engine };
    const result = await computeAttention(input, layer(), context);
    expect(survey.mock.calls.map(([channel, , size]) => [channel, size])).toEqual([["maps", 512]]);
    expect(result.ok && isLong(result.value) && result.value).toMatchObject({ survey: { steps: 1025 }, computedBy: "wasm" });
  });

  it("refuses a layer made for other widths, in words", async () => {
    const attend = vi.fn<Engine["attend"]>();
    const result = await computeAttention(source(), layer(3), contextWith(attend));
    expect(refusalOf(result)).toBe(
      "The layer was made for 3 columns in the short window, but the window has 1: " +
        "let this cell and its layer read from the same series cell.",
    );
    expect(attend).not.toHaveBeenCalled();
  });
});

describe("readout", () => {
  const at = (branch: "short" | "long" | "sum", head: number, query: number, key: number) => ({
    map: { branch, head },
    query,
    keys: keysOf(branch, key),
  });
  it("reads a cell as the issue writes it", () => {
    expect(readout(value, at("short", 1, 1, 1), [], {})).toBe("head 1 · short · query 14:00 → key 14:00, itself: 0.134 = 0.27 × even");
  });
  it("names the spans of long steps", () => {
    const text = readout(value, at("long", 0, 1, 0), [], {});
    expect(text).toBe("head 0 · long · query 12:00–14:00 → key 09:00–11:00, 3 h back: 0.500 = 1.0 × even");
  });
  it("counts steps for the sum and says of how much", () => {
    expect(readout(value, at("sum", 1, 1, 1), [], {})).toBe("head 1 · sum · query step 2 → key step 2: 1.134 of 2");
    expect(readout(value, at("sum", 1, 1, 1), [], { sum: "mean" })).toContain("key step 2: 0.567 of 1");
    expect(readout(value, at("sum", 1, 1, 1), [], { sum: "time" })).toContain("short key 14:00, itself: 0.134 = 0.27 × even, long key 12:00–14:00, itself: 1.000 = 2.0 × even");
  });
  it("gives the mean of several queries, and an effect beside the weight", () => {
    const effect = { name: "effect", at: (head: number, query: number, key: number) => 1 + 4 * head + 2 * query + key };
    const text = readout(value, at("short", 1, 1, 0), [0, 1], { extras: [effect] });
    expect(text).toBe("head 1 · short · mean of 2 queries → key 13:00: 0.933 = 1.2 × even, effect 6");
  });
  it("writes every digit when it is to be copied", () => {
    expect(readout(value, at("short", 1, 1, 1), [], { exact: true })).toContain(`: ${Math.fround(0.134)}`);
  });
  it("names both branches' keys at a moment of real time", () => {
    const light = { map: { branch: "sum", head: 1 } as const, query: 1, keys: { short: 0, long: 1 } };
    expect(readout(value, light, [], { sum: "time" })).toBe(
      "head 1 · sum · query step 2 → short key 13:00, 1 h back: 0.866 = 1.7 × even, long key 12:00–14:00, itself: 1.000 = 2.0 × even",
    );
  });
});

const PLAIN = { scale: "plain", follow: false } as const;
const STRETCHED = { scale: "stretch", follow: false } as const;

describe("the rows of maps", () => {
  it("scale to the whole range, or to what a row holds, over all heads alike", () => {
    expect(weightRows(value, PLAIN).short.scale.domain).toEqual([0, 1]);
    expect(indexSumRow(value, PLAIN).scale.domain).toEqual([0, 2]);
    expect(indexSumRow(value, STRETCHED).scale.domain).toEqual([Math.fround(0.866), Math.fround(1 + Math.fround(0.134))]);
  });
  it("say how long a step and the window are", () => {
    expect(weightRows(value, STRETCHED).long.caption).toBe("2 steps of 3 h, 6 h in all");
  });
});

it("tells each head in a sentence", () => {
  const [even, sharp] = headSentences(value, "short");
  expect(even).toBe("Head 0 of the short branch looks at all steps almost alike. Its largest weight is 0.500, from query 13:00 to key 13:00.");
  expect(sharp).toMatch(/^Head 1 of the short branch looks .+, sharply: it gives \d+% .+ Its largest weight is 1\.000, from query 13:00 to key 13:00\.$/);
  expect(mapInWords(value, "sum", 1)).toMatch(/^Head 1 of the short branch looks .+\. Head 1 of the long branch looks .+\.$/);
});

it("says of all even heads of a branch once that they are", () => {
  const { attention } = value;
  const allEven = { ...value, attention: { ...attention, long: { ...attention.long, maps: new Float32Array(8).fill(0.5) } } };
  expect(headSentences(allEven, "long")).toEqual([
    "Heads 0 and 1 of the long branch look at all steps almost alike.",
    expect.stringMatching(/^The largest weight of head 0 is 0\.500, from query .+ to key .+\.$/),
    expect.stringMatching(/^The largest weight of head 1 is 0\.500, /),
  ]);
});

it("exports what the contract names, in its shapes", () => {
  const shapes = Object.fromEntries(arraysOf(value).map((array) => [array.name, array.shape]));
  const maps = [2, 2, 2];
  expect(shapes).toEqual({
    short_input: [2, 1],
    long_input: [2, 1],
    short_attention: maps,
    long_attention: maps,
    sum_attention: maps,
    short_output: [2, 3],
    long_output: [2, 3],
    output: [2, 3],
  });
});

it("names the file after the cell", () => {
  expect(fileNameOf("What each head looks at", ".npz", "attention")).toBe("what-each-head-looks-at.npz");
  expect(fileNameOf("../Größe: <b>", ".npz", "attention")).toBe("größe-b.npz");
  expect(fileNameOf("", ".npz", "attention")).toBe("attention.npz");
});
