import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PlantedMoments } from "./PlantedMoments";

/** A series of 200 samples, two pixels each. */
const draw = (truth: Partial<Parameters<typeof PlantedMoments>[0]["truth"]>, [first, last]: readonly [number, number] = [0, 200]) =>
  renderToStaticMarkup(<PlantedMoments truth={{ lags: [], periods: [], events: [], ...truth }} {...{ first, last }} x={(at) => (at - first) * 2} end={150} width={400} height={60} />);

test("each event and border in sight stands where it is", () => {
  const markup = draw({ events: [10, 75, 300] });
  expect(markup).toContain('data-events="2" d="M20.0,0V60M150.0,0V60"');
});

test("the lag is a line from so far back to the windows' end; a period, where no lag was planted", () => {
  expect(draw({ lags: [40], periods: [12] })).toMatch(/data-back="40" d="M220\.0,40V48M220\.0,44H300\.0M300\.0,40V48"/);
  expect(draw({ periods: [12, 7] })).toContain('data-back="12"');
});

test("nothing is drawn back beyond what is shown, nor where nothing was planted", () => {
  expect(draw({ lags: [40] }, [120, 200])).not.toContain("data-back");
  expect(draw({})).not.toContain("data-back");
});
