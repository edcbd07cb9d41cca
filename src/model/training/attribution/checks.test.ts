import { describe, expect, test } from "vitest";
import { branchPieces, givenBy } from "../../attention/analysis/pieces";
import { dot } from "../../attention/matrices";
import { BRANCHES } from "../../attention/branch";
import { generated, prepared, seriesOf, settingsFor, SMALL, startKernel, startRun } from "../training.testing";
import { requestOf } from "../request";
import { checks, type Checks, type ChecksProgress } from "./checks";
import { echoTask } from "./echo.testing";
import { otherAttention } from "./otherAttention";
import { headRows } from "./shares";
import { readOutOf } from "./windowModel";

describe("the checks of attention", () => {
  test("where a lag is planted, even attention is worse, even where the rest is trained with it, and other seeds find the same", async () => {
    const ready = echoTask();
    const { run } = await startRun(ready);
    await run.take(ready.settings.length);
    const work = checks(await startKernel(), ready, run.weights(), [2, 3]);
    const told: ChecksProgress[] = [];
    let turn = await work.next();
    for (; !turn.done; turn = await work.next()) told.push(turn.value);
    const made: Checks = turn.value;
    expect(told.at(-1)).toEqual({ done: 3 * ready.settings.length, of: 3 * ready.settings.length });
    expect(made.evened).toBeGreaterThan(2 * made.trained);
    expect(made.trainedEven).toBeGreaterThan(1.5 * made.trained);
    for (const { error, elsewhere } of made.seeds) {
      expect(error).toBeLessThan(1.5 * made.trained);
      expect(elsewhere).toBeLessThan(0.6);
    }
  });

  test("another attention gives the very same number, and looks elsewhere", async () => {
    const series = seriesOf({ a: generated("season", 900).columns[0]!.values });
    const ready = prepared(series, settingsFor(series, { ...SMALL, season: 24, horizon: 3 }));
    const { run } = await startRun(ready);
    await run.take(40);
    const request = requestOf(ready.task, run.weights(), ready.parts.test.origins[3]!);
    const readOut = readOutOf(ready.task, run.weights(), { target: 0, ahead: 1 });
    const found = otherAttention(request, readOut);
    for (const branch of BRANCHES) {
      const own = headRows(request, branch, "last");
      const pieces = branchPieces(request, branch);
      let moved = 0;
      for (let head = 0; head < 2; head++) {
        const given = givenBy(pieces, head, pieces.input);
        const number = (rows: Float64Array) => Array.from({ length: 16 }, (_, t) => rows[head * 16 + t]! * dot(given, t * 8, readOut, 0, 8)).reduce((x, y) => x + y, 0);
        expect(number(found[branch].rows)).toBeCloseTo(number(own), 9);
        const row = found[branch].rows.subarray(head * 16, (head + 1) * 16);
        expect(row.reduce((x, y) => x + y, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
        moved += row.reduce((sum, value, t) => sum + Math.abs(value - own[head * 16 + t]!) / 2, 0) / 2;
      }
      expect(found[branch].elsewhere).toBeCloseTo(moved, 9);
      expect(moved).toBeGreaterThan(0.5);
    }
  });
});
