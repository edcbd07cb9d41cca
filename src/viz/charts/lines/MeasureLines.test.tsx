import { expect, test, vi } from "vitest";
import { draw, pointsOf } from "../../base/render.testing";
import { MeasureLines } from "./MeasureLines";

vi.mock("../../base/useWidth", () => ({ useWidth: () => 424 }));

const steps = [0, 100, 400];

function drawn(more: Partial<Parameters<typeof MeasureLines>[0]> = {}) {
  return draw(
    <MeasureLines
      label="Evenness"
      valueText="now"
      title="Evenness"
      branch="short"
      heads={[[1, 0.5, 0], [1, NaN, 1]]}
      write={(value) => `${value} of one`}
      logSteps={false}
      shown={110}
      found={400}
      onShow={() => {}}
      {...{ steps, ...more }}
    />,
  ).markup;
}

const linesOf = (markup: string) => [...markup.matchAll(/<path class="[^"]*line[^"]*"[^>]* d="([^"]*)"/g)].map(([, d]) => pointsOf(d!));

test("each head's values stand at their steps, from the greatest at the top to the least, gaps left out", () => {
  const [first, second] = linesOf(drawn());
  expect(first).toEqual([[4, 22], [104, 66], [404, 110]]);
  expect(second).toEqual([[4, 22], [404, 22]]);
});

test("by the logarithm early steps have more room", () => {
  const [first] = linesOf(drawn({ logSteps: true }));
  expect(first![1]![0]).toBeGreaterThan(250);
});

test("it says where the film stands, and marks that and what was found", () => {
  const markup = drawn();
  expect(markup).toMatch(/role="slider"[^>]*aria-valuemax="2"[^>]*aria-valuenow="1"/);
  expect(markup).toMatch(/found[^"]*" x1="404"/);
  expect(markup).toMatch(/cursor[^"]*" x1="114(\.0+\d*)?"/);
  expect(drawn({ found: null })).not.toMatch(/class="[^"]*found/);
});

test("a measure that never changes is a level line", () => {
  for (const [, y] of linesOf(drawn({ heads: [[0.5, 0.5, 0.5]] }))[0]!) expect(y).toBe(110);
});
