import { describe, expect, test } from "vitest";
import { gap } from "../kernels/samples.testing";
import { change } from "../series/generators/change";
import { HOUR, questionOf, scanned, seriesOf } from "./scan.testing";
import type { BranchQuestion } from "./scan";

describe("what is not like the rest", () => {
  test("a window over a gap is measured and marked, and not averaged", async () => {
    const torn = seriesOf(200, { a: (row) => Math.sin(row) }, "time", (row) => (row < 100 ? row : row + 40) * HOUR);
    const question = questionOf(torn, "short");
    const scan = await scanned(question);
    const gaps = [...question.plan.marks].filter((each) => each === 1).length;
    // The long window covers 24 rows.
    expect(gaps).toBe(23);
    expect(scan.ran - scan.averaged).toBe(gaps);
    expect(scan.measures.entropy.every(Number.isFinite)).toBe(true);
    expect(scan.distances!.filter(Number.isNaN)).toHaveLength(2 * gaps);
  });

  test("where nearly every window has a gap, such as each weekend, that is how the series is", async () => {
    const weekdays = seriesOf(200, { a: (row) => Math.sin(row) }, "time", (row) => (row + 2 * Math.floor(row / 5)) * HOUR);
    const { ran, averaged } = await scanned(questionOf(weekdays, "long"));
    expect(averaged).toBe(ran);
  });

  test("a window that begins before its series is measured by what it holds, and not averaged", async () => {
    const late = seriesOf(60, { a: (row) => Math.sin(row) });
    const early = seriesOf(100, { a: (row) => Math.cos(row) });
    const scan = await scanned(questionOf(early, "long", { long: late }));
    expect(scan.ran).toBeGreaterThan(scan.averaged);
    expect(scan.averaged).toBe(60 - 24 + 1);
    expect(scan.measures.entropy.every(Number.isFinite)).toBe(true);
  });

  test("a window with a value that is none is not run", async () => {
    const holed = seriesOf(100, { a: (row) => (row === 50 ? NaN : Math.sin(row)) });
    const question = questionOf(holed, "short");
    const { ran, measures } = await scanned(question);
    expect(ran).toBe(question.plan.positions.length - 24);
    expect(Array.from(measures.entropy).filter(Number.isNaN)).toHaveLength(48);
  });

  test("a series shorter than two windows is scanned as far as it goes, and one shorter than a window has none", async () => {
    const short = await scanned(questionOf(seriesOf(30, { a: Math.sin }), "short"));
    expect([short.ran, short.averaged, short.profiles!.length]).toEqual([7, 7, 7 * 2 * 15]);
    const none = questionOf(seriesOf(20, { a: Math.sin }), "short", { fit: "last" });
    expect(none.plan.positions).toHaveLength(0);
    const nothing = await scanned(none);
    expect([nothing.ran, nothing.rare]).toEqual([0, [[], []]]);
    expect(nothing.lags.mean.every(Number.isNaN)).toBe(true);
  });

  test("one window, one head and one step make a scan as well", async () => {
    const one = await scanned(questionOf(seriesOf(24, { a: Math.sin }), "short", { heads: 1 }));
    expect([one.ran, one.rare]).toEqual([1, [[]]]);
    expect(gap(one.lags.low!, one.lags.high!)).toBeLessThan(1e-9);
    const step = await scanned(questionOf(seriesOf(50, { a: Math.sin }), "long", { heads: 1, steps: 1 }));
    expect([...step.meanMap]).toEqual([1]);
    expect([...step.lags.mean]).toEqual([1]);
    expect(step.measures.strongestLag[0]).toBeNaN();
    expect(step.measures.evenness.every((each) => each === 0)).toBe(true);
  });

  test("numbers that leave single precision are a problem that names the column", async () => {
    const far = questionOf(seriesOf(50, { a: (row) => Math.sin(row) * 1e30 }), "short");
    const question = { ...far, source: { ...far.source, standardise: false } } as BranchQuestion;
    await expect(scanned(question)).rejects.toMatchObject({ problem: { kind: "attention/column-overflow" } });
  });
});

test("the strongest lag changes where the series does, within one window's length", async () => {
  const steps = 24;
  const generated = change.generate({}, 1200, 5);
  const question = questionOf(generated, "short", { steps, stride: 2, heads: 8, units: 32 });
  const { measures } = await scanned(question);
  const { events, lags } = change.truth({}, 1200, 5);
  const half = (from: number, to: number) => (head: number) => Array.from(question.plan.ends.short.keys()).filter((i) => question.plan.ends.short[i]! >= from && question.plan.ends.short[i]! < to).map((i) => measures.strongestLag[i * 8 + head]!);
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1];
  const [before, after] = [half(0, events[0]!), half(events[0]! + steps, 1201)];
  const found = Array.from({ length: 8 }, (_, head) => head).filter((head) => median(before(head)) === lags[0] && median(after(head)) === lags[1]);
  expect(found.length).toBeGreaterThan(0);
});
