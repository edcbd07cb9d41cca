import { describe, expect, test, vi } from "vitest";
import { columnStats } from "../../../../model/series/stats";
import { initialiseWeights } from "../../../../model/weights/initialise";
import type { BranchScan } from "../../../../model/scan/scan";
import type { startScan } from "../../../../model/scan/client";
import { createCellScan } from "./cellScan";
import type { ScanSubject } from "./scanSubject";

const values = Float32Array.from({ length: 40 }, (_, i) => Math.sin(i));
const series = {
  name: "s",
  axis: { kind: "index", at: Float64Array.from(values.keys()), step: 1 },
  columns: [{ name: "a", values, stats: columnStats(values, 0) }],
  notices: [],
} as const;
const weights = (seed: number) => initialiseWeights({ units: 2, heads: 1, shortWidth: 1, longWidth: 1 }, seed);

function subject(seed = 1): ScanSubject {
  const own = weights(seed);
  const input = { width: 1, values, mask: null };
  return {
    scanned: { series: { short: series, long: series }, window: { steps: 4, stride: 2 }, fit: "last", columns: { short: ["a"], long: ["a"] } },
    standardise: true,
    layer: { units: 2, heads: 1, causal: false, shortWidth: 1, longWidth: 1, weights: own },
    request: { units: 2, heads: 1, causal: false, weights: own, batch: 1, steps: 4, short: input, long: input },
  };
}

/** A scan whose workers are the test. */
function begun() {
  const end = vi.fn();
  const begin = vi.fn<typeof startScan>(() => end);
  const scan = createCellScan(begin);
  const events = () => begin.mock.lastCall![1];
  const tell = (branch: "short" | "long", fraction: number) => events().onScan({ branch, ran: 9 } as BranchScan, fraction, fraction === 1);
  return { scan, begin, end, events, tell, status: () => scan.state.getState().status };
}

describe("the scan of a cell", () => {
  test("is done once both branches are", () => {
    const { scan, begin, tell, status } = begun();
    scan.start(subject());
    expect(begin.mock.lastCall![0].long).toMatchObject({ branch: "long", stride: 2, steps: 4 });
    tell("short", 1);
    tell("long", 0.4);
    expect([status(), scan.state.getState().scans.long?.ran]).toEqual(["running", 9]);
    tell("long", 1);
    expect(status()).toBe("done");
  });

  test("plans its windows once for a subject, however often that is made again", () => {
    const { scan } = begun();
    const plan = scan.planFor(subject());
    expect(scan.planFor(subject())).toBe(plan);
    scan.start(subject());
    expect(scan.state.getState().plan).toBe(plan);
    const longer = subject();
    expect(scan.planFor({ ...longer, scanned: { ...longer.scanned, window: { steps: 5, stride: 2 } } }).positions).toHaveLength(plan.positions.length - 2);
  });

  test("stays with what it knows when it is stopped", () => {
    const { scan, end, tell, status } = begun();
    scan.start(subject());
    tell("short", 0.3);
    scan.stop();
    expect(end).toHaveBeenCalledOnce();
    expect([status(), scan.state.getState().scans.short?.ran]).toEqual(["stopped", 9]);
  });

  test.each([
    ["before its first picture", () => {}, "stopped"],
    ["after one branch is done", (tell: ReturnType<typeof begun>["tell"]) => tell("long", 1), "stopped"],
    ["when both are done", (tell: ReturnType<typeof begun>["tell"]) => (tell("short", 1), tell("long", 1)), "done"],
  ] as const)("is stopped %s, twice, and begins again", (_when, before, after) => {
    const { scan, begin, tell, status } = begun();
    scan.stop();
    expect(status()).toBe("idle");
    scan.start(subject());
    before(tell);
    scan.stop();
    scan.stop();
    expect(status()).toBe(after);
    scan.start(subject());
    expect([status(), begin.mock.calls.length]).toEqual(["running", 2]);
    expect(scan.state.getState().scans).toEqual({ short: null, long: null });
  });

  test("shows the first picture as soon as it comes", () => {
    const { scan, tell } = begun();
    scan.start(subject());
    tell("short", 0.01);
    expect(scan.state.getState().scans.short?.ran).toBe(9);
  });

  test("ends and is forgotten when the layer changes under way, and not when the same layer is made again", () => {
    const { scan, end, tell, status } = begun();
    scan.start(subject());
    tell("short", 0.3);
    scan.follow(subject());
    expect([status(), end.mock.calls.length]).toEqual(["running", 0]);
    scan.follow(subject(2));
    expect([status(), end.mock.calls.length]).toEqual(["dropped", 1]);
    expect(scan.state.getState().scans.short).toBeNull();
  });

  test("tells why it failed, and can begin again", () => {
    const { scan, events, status } = begun();
    scan.start(subject());
    events().onFailure(new Error("lost"));
    expect(scan.state.getState()).toMatchObject({ status: "failed", problem: { kind: "headlight/bug" } });
    scan.start(subject());
    expect(status()).toBe("running");
  });
});
