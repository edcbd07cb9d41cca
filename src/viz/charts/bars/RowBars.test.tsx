import { expect, test, vi } from "vitest";
import { draw, pointsOf } from "../../base/render.testing";
import { CoverLines } from "../lines/CoverLines";
import { RowBars } from "./RowBars";

vi.mock("../../base/useWidth", () => ({ useWidth: () => 452 }));

test("a bar stands at each row, up or down from zero, as high as its number", () => {
  const { markup } = draw(
    <RowBars label="Shares" title="Exact share" kind="index" at={Float64Array.of(0, 1, 2, 3, 4)} last={8} values={Float64Array.of(0, 2, -2, 1, 0)} axis />,
  );
  const [, d] = /class="[^"]*bars[^"]*" d="([^"]*)"/.exec(markup)!;
  const bars = d!.split("Z").filter(Boolean).map((bar) => /M([\d.-]+),([\d.]+)V([\d.]+)/.exec(bar)!.slice(1).map(Number) as [number, number, number]);
  // 400 px for 8 rows, half of them past: zero lies half way.
  expect(bars.map(([left]) => left)).toEqual([-20, 30, 80, 130, 180]);
  expect(bars.map(([, from, to]) => from - to)).toEqual([0, 26, -26, 13, 0]);
  expect(markup).toMatch(/role="img"[^>]*aria-label="Shares"/);
});

test("rows that all say nothing are a level line", () => {
  const { markup } = draw(<RowBars label="None" title="None" kind="index" at={Float64Array.of(0, 1)} last={1} values={Float64Array.of(0, 0)} axis={false} />);
  expect(markup).not.toContain("NaN");
});

test("orders go from no rows to all of them, with the band of the one that is chosen, and are named where they end", () => {
  const rising = Float64Array.of(0, 1, 2);
  const { markup } = draw(
    <CoverLines
      label="Covered"
      title="Covered"
      axis="rows"
      most={2}
      lines={[{ name: "attention", values: Float64Array.of(0, 2, 2), control: false }, { name: "chance", values: rising, control: true }]}
      band={{ low: Float64Array.of(0, 1, 1), high: Float64Array.of(0, 2, 2) }}
    />,
  );
  const lines = [...markup.matchAll(/<path class="[^"]*line[^"]*"[^>]* d="([^"]*)"/g)].map(([, d]) => pointsOf(d!));
  expect(lines).toEqual([
    [[48, 166], [202, 10], [356, 10]],
    [[48, 166], [202, 88], [356, 10]],
  ]);
  expect(markup).toContain("attention</text>");
  expect(markup).toMatch(/data-control="true"[^>]*>chance/);
});
