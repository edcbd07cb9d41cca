import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";
import { longerHead } from "./longerHead";

const START = Date.UTC(2024, 0, 20);
const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const at = (i: number) => new Date(START + i * 3_600_000).toISOString().slice(0, 19).replace("T", " ");

describe("names and a first row that have more cells than the rows below", () => {
  it("keep their names and that row, as loggers write the number of the device once (EL-USB)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 }), fc.constantFrom("\n", "\r\n"), fc.boolean(), async (columns, once, end, ended) => {
        const names = ["No.", "Time", ...count(columns).map((k) => `t${k}(°C)`), ...["Serial Number", "Model"].slice(0, once)];
        const rows = count(60).map((i) => [i + 1, at(i), ...count(columns).map((k) => 20 * k + i + 0.5), ...(i === 0 ? ["010012345", "EL"].slice(0, once) : [])]);
        const read = await reading([names, ...rows].map((row) => row.join(",")).join(end) + (ended ? end : ""));
        expect(plain(read)).toEqual({ at: count(60).map((i) => START + i * 3_600_000), columns: Object.fromEntries(count(columns).map((k) => [`t${k}(°C)`, count(60).map((i) => 20 * k + i + 0.5)])) });
        expect(read.series.notices.map(({ kind }) => kind)).not.toContain("noticed/half-row");
      }),
      { numRuns: 20 },
    );
  });

  it("are none where other rows are as long, the first row is none, or nothing names the columns", () => {
    const rows = count(20).map((i) => [String(i), "5"]);
    expect(longerHead([["a", "b", "c"], ["1", "5", "x"], ...rows], 2)).toBe(3);
    expect(longerHead([["a", "b", "c"], ["1", "5", "x"], ...rows, ["1", "5", "x"]], 2)).toBeNull();
    expect(longerHead([["a", "b", "c"], ["x", "y", "z"], ...rows], 2)).toBeNull();
    expect(longerHead([["a", "b", "b"], ["1", "5", "x"], ...rows], 2)).toBeNull();
    expect(longerHead([["1", "2", "3"], ["1", "5", "x"], ...rows], 2)).toBeNull();
    expect(longerHead([["a", "b", "c"], ["1", "5"], ...rows], 2)).toBeNull();
  });
});
