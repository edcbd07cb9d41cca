import { expect, test, vi } from "vitest";
import { draw, pathOf, pointsOf } from "../../base/render.testing";
import { LossChart } from "./LossChart";

vi.mock("../../base/useWidth", () => ({ useWidth: () => 662 }));

const losses = Float64Array.from({ length: 101 }, (_, i) => (i % 2 === 0 ? 0.1 : 1));

const drawn = (more: Partial<Parameters<typeof LossChart>[0]> = {}) =>
  draw(
    <LossChart
      label="loss"
      train={{ first: 0, losses }}
      validations={[{ step: 0, loss: 1 }, { step: 50, loss: 0.1 }, { step: 100, loss: NaN }]}
      others={[]}
      rules={[{ name: "last value", loss: 0.1 }]}
      logSteps={false}
      logLoss
      titles={{ step: "step", loss: "loss" }}
      active={null}
      onActive={() => {}}
      {...more}
    />,
  ).markup;

test("steps go from left to right and losses by powers of ten; what is no number is left out", () => {
  expect(pointsOf(pathOf(drawn(), "validation"))).toEqual([[52, 20], [352, 186]]);
  const flat = pointsOf(pathOf(drawn({ logLoss: false }), "validation"));
  expect(flat[0]).toEqual([52, 20]);
  expect(flat[1]![1]).toBeCloseTo(186 - 16.6, 1);
});

test("the envelope goes from the least to the greatest loss, and the smoothed line stays between", () => {
  const envelope = pointsOf(pathOf(drawn(), "envelope")).map(([, y]) => y);
  expect([Math.min(...envelope), Math.max(...envelope)]).toEqual([20, 186]);
  for (const [, y] of pointsOf(pathOf(drawn(), "train")).slice(3, -3)) {
    expect(y).toBeGreaterThan(20);
    expect(y).toBeLessThan(186);
  }
});

test("a simple forecast is a level line with its name", () => {
  expect(drawn()).toMatch(/<line class="[^"]*rule[^"]*"[^>]*y1="186"[^>]*><\/line><text[^>]*>last value<\/text>/);
});

test("small losses are written no wider than the margin", () => {
  const markup = drawn({ train: { first: 0, losses: losses.map((loss) => loss / 1000) }, rules: [] });
  expect(markup).toContain(">1e−4</text>");
  expect(markup).not.toContain("00e");
});

test("simple forecasts that lose the same are one line with all their names", () => {
  const markup = drawn({ rules: [{ name: "last value", loss: 0.1 }, { name: "mean of the window", loss: 1 }, { name: "drift", loss: 0.1001 }] });
  expect(markup.match(/<line class="[^"]*rule/g)).toHaveLength(2);
  expect(markup).toMatch(/>(last value, drift|drift, last value)<\/text>/);
});

test("other runs lie under it on the same scales, which reach as far as they do; the one that is pointed at has its name", () => {
  const others = [
    { name: "run 1", curve: [[0, 1], [200, 0.01]] as const, lit: false },
    { name: "run 2", curve: [[0, 1], [100, 0.1]] as const, lit: true },
  ];
  const markup = drawn({ others });
  const paths = [...markup.matchAll(/<g class="[^"]*other[^"]*"(?: data-lit="true")?><path d="([^"]*)"/g)].map(([, d]) => pointsOf(d!));
  expect(paths).toEqual([[[52, 20], [652, 186]], [[52, 20], [352, 103]]]);
  // The run itself ends half way.
  expect(pointsOf(pathOf(markup, "validation")).at(-1)).toEqual([202, 103]);
  expect(markup).toContain(">run 2</text>");
  expect(markup).not.toContain(">run 1</text>");
});
