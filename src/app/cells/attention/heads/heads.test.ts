import { describe, expect, it } from "vitest";
import { makeCase } from "../../../../model/attention/analysis/analysis.testing";
import { headDistances } from "../../../../model/attention/analysis/similarity";
import { recoveryOf } from "../../../../model/attention/analysis/recovery";
import type { BranchWindow } from "../../../../model/series/windows";
import type { AttentionValue } from "../value";
import { analyseHeads, type HeadsAnalysis } from "./analysis";
import { arrange, valueOf } from "./order";
import { distancesCsv, headsCsv } from "./headsCsv";
import { measuresWords } from "../../../../words/en/measures";
import { inWords, meaningOf, MEASURES, targetInWords } from "./measuresInWords";
import { SORTS } from "../look";

const { request, attention } = makeCase({ steps: 9, heads: 3, shortWidth: 1, longWidth: 1 }, 5);
const window = (stride: number): BranchWindow => ({
  width: 1,
  columns: ["x"],
  values: new Float32Array(9),
  from: Float64Array.from({ length: 9 }, (_, i) => i * stride),
  to: Float64Array.from({ length: 9 }, (_, i) => i * stride + stride - 1),
  mask: null,
});
const value: AttentionValue = {
  seriesId: "series",
  attention,
  request,
  windows: { steps: 9, axis: "index", short: window(1), long: window(4) },
  sampleSteps: { short: 1, long: 1 }, trained: 0,
};

const finished = (): HeadsAnalysis => [...analyseHeads(value, null)].findLast((result) => result !== null)!;

describe("the analysis of heads", () => {
  it("measures each head of both branches, and gives the distances of all pairs", () => {
    const { heads, distances } = finished();
    expect(heads.map(({ branch, head }) => `${branch} ${head}`)).toEqual(["short 0", "short 1", "short 2", "long 0", "long 1", "long 2"]);
    const maps = heads.map(({ branch, head }) => attention[branch].maps.subarray(head * 81, (head + 1) * 81));
    expect([...distances!]).toEqual([...headDistances(maps, 9, null)]);
  });

  it("hands the measures out before it compares", () => {
    const first = [...analyseHeads(value, null)].find((result) => result !== null)!;
    expect(first.heads).toHaveLength(6);
    expect(first.distances).toBeNull();
  });

  it("says nothing of recovery where nothing was planted, and finds the best target where something was", () => {
    expect(finished().heads.every(({ recovery }) => recovery === null)).toBe(true);
    const truth = { periods: [], lags: [2, 4], events: [] };
    const known = [...analyseHeads(value, truth)].findLast((result) => result !== null)!;
    expect(known.heads.every(({ recovery }) => recovery !== null && recovery.queries > 0)).toBe(true);
    // A step of the long window covers four samples, so that both lags lie in reach.
    for (const { branch, head, recovery } of known.heads) {
      const map = attention[branch].maps.subarray(head * 81, (head + 1) * 81);
      const gains = truth.lags.map((lag) => recoveryOf(map, value.windows[branch], false, { kind: "lag", lag }, 0).gain);
      expect(recovery!.target).toEqual({ kind: "lag", lag: truth.lags[gains.indexOf(Math.max(...gains))] });
    }
  });
});

describe("the order of heads", () => {
  it("puts the greatest of a measure first", () => {
    const [group] = arrange(finished(), "sharpness", "none");
    const values = group!.heads.map((head) => valueOf(head, "sharpness"));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(new Set(values).size).toBe(6);
  });
  it("keeps the order within branches and within thirds", () => {
    expect(arrange(finished(), "entropy", "branch").map(({ heads }) => heads.length)).toEqual([3, 3]);
    const thirds = arrange(finished(), "entropy", "thirds");
    expect(thirds.map(({ heads }) => heads.length)).toEqual([2, 2, 2]);
    expect(thirds.flatMap(({ heads }) => heads)).toEqual(arrange(finished(), "entropy", "none")[0]!.heads);
  });
  it("puts heads that look alike side by side", () => {
    expect(arrange(finished(), "alike", "none")[0]!.heads).toHaveLength(6);
    expect(arrange(finished(), "alike", "thirds")[0]!.title).toBe("First third");
  });
});

it("says of every order what it means and what it does not", () => {
  for (const sort of SORTS) {
    if (sort !== "place") expect(meaningOf(sort)!.doesNot.length).toBeGreaterThan(20);
  }
});

it.each(MEASURES)("says what %s means and what it does not, in sentences", (measure) => {
  expect(measuresWords[measure].means).toMatch(/^[A-Z].*\.$/);
  expect(measuresWords[measure].doesNot).toMatch(/^[A-Z].*\.$/);
});

it("writes measures for people", () => {
  expect(inWords("entropy", 3.214, "time", 1)).toBe("3.21 bits");
  expect(inWords("diagonal", 0.1234, "time", 1)).toBe("12.3%");
  expect(inWords("lookBack", 6 * 3_600_000, "time", 3_600_000)).toBe("6 h back");
  // As its sentence says it: "1.1 hours back".
  expect(inWords("lookBack", 68 * 60_000, "time", 3_600_000)).toBe("1.13 h back");
  expect(inWords("lookBack", -2, "index", 1)).toBe("2 samples ahead");
  expect(inWords("lookBack", -0.04, "index", 1)).toBe("as much each way");
  expect(inWords("recovery", 2.4, "index", 1)).toBe("2.40 × even attention");
  expect(inWords("recovery", NaN, "index", 1)).toBe("–");
});

it("says where something was planted", () => {
  expect(targetInWords({ kind: "lag", lag: 24 }, "index")).toBe("24 samples back");
  expect(targetInWords({ kind: "period", period: 7 * 24 * 3_600_000 }, "time")).toBe("every 7 days");
  expect(targetInWords({ kind: "event", at: [3] }, "index")).toBe("at the events");
});

it("writes measures and distances as tables with every digit", () => {
  const { heads, distances } = finished();
  const lines = headsCsv(heads, "index").trim().split("\r\n");
  expect(lines[0]).toBe("branch,head,entropy,evenness,lookBack,lookBackSpread,diagonal,sharpness,recovery,planted");
  const { measures } = heads[4]!;
  expect(lines[5]).toBe(
    ["long", 1, measures.entropy, measures.evenness, measures.lookBack, measures.lookBackSpread, measures.diagonal, measures.sharpness, "", ""].join(","),
  );
  const [header, first] = distancesCsv(heads, distances!).trim().split("\r\n");
  expect(header).toBe("bits apart,short 0,short 1,short 2,long 0,long 1,long 2");
  expect(first!.split(",").slice(1).map(Number)).toEqual([...distances!.subarray(0, 6)]);
});
