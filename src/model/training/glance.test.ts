import { expect, test } from "vitest";
import { referenceAttention } from "../attention/reference";
import { foundFrom, glanceAt, mapsOf } from "./glance";
import { requestOf } from "./request";
import { LAG_GOAL, teachingSeries, teachingSettings } from "./task/teaching";
import { prepared, startRun } from "./training.testing";

test("a planted lag is found along the run, and a moment at a glance has the maps of the layer", async () => {
  const settings = { ...teachingSettings(LAG_GOAL), length: 200 };
  const ready = prepared(teachingSeries("lag", 1), settings);
  const { run } = await startRun(ready);
  const at = Float64Array.from({ length: settings.steps }, (_, t) => t);
  const end = ready.parts.test.windows[0]!;
  const glances = [];
  for (let step = 0; step <= 200; step += 40) {
    await run.take(step - run.step);
    const request = requestOf(ready.task, run.weights(), end);
    const glance = glanceAt({ request, at: { short: at, long: at }, lag: LAG_GOAL.lag });
    if (step === 80) {
      const wanted = referenceAttention(request);
      for (const branch of ["short", "long"] as const) {
        expect(glance[branch].maps).toEqual(mapsOf(request, branch));
        expect(Math.max(...glance[branch].maps.map((weight, i) => Math.abs(weight - wanted[branch].maps[i]!)))).toBeLessThan(1e-5);
      }
    }
    glances.push({ step, found: glance.found, evenness: glance.short.measures.map(({ evenness }) => evenness) });
  }
  expect(glances[0]!.found).toEqual([]);
  const found = foundFrom(glances)!;
  expect(found.at.step).toBeGreaterThan(40);
  expect(found.before!.step).toBe(found.at.step - 40);
  expect(found.at.found).toContain(found.head);
  expect(glances.at(-1)!.evenness[found.head]!).toBeLessThan(glances[0]!.evenness[found.head]!);
});

test("what a head finds and loses again is not found yet", () => {
  const of = (...found: number[][]) => foundFrom(found.map((heads, step) => ({ step, found: heads })));
  expect(of([], [1], [], [1, 0])).toMatchObject({ head: 1, at: { step: 3 }, before: { step: 2 } });
  expect(of([], [1], [0], [1, 0])).toMatchObject({ head: 0, at: { step: 2 } });
  expect(of([0], [0])).toMatchObject({ at: { step: 0 }, before: null });
  expect(of([1], [])).toBeNull();
  expect(of()).toBeNull();
});
