import { expect, it } from "vitest";
import { change, mixed, mixedMap } from "../../model/attention/analysis/mixer";
import { piecesOf } from "../../model/attention/analysis/pieces";
import { evaluation } from "../../model/training/forecast/evaluation";
import { startRun } from "../../model/training/training.testing";
import { numberOf } from "../../model/teaching/condition";
import type { AttentionLook } from "../cells/attention/look";
import { AT_REST } from "../cells/attention/mixer/mixerState";
import { cutOf } from "../cells/attention/mixer/whatIf";
import type { AttentionValue } from "../cells/attention/value";
import type { TrainingValue } from "../cells/training/value";
import type { StepSpec } from "../cells/step/spec";
import { wholeLook } from "../notebook/document/kind";
import { KINDS } from "../cells/registry";
import type { Cell } from "../notebook/document/document";
import { factsOf, openFile, siteFromDisk, valuesOf } from "./lesson.testing";

siteFromDisk();

it("what the lesson on learning says of its layers is so: even at first, and on a real series far behind what has learnt nothing", async () => {
  const values = await valuesOf(openFile("7-learning.headlight.json"));
  const source = factsOf(values, "learn")!;
  for (const head of [0, 1]) expect(numberOf(source, `evenness(short, ${head})`)).toBeGreaterThan(0.95);
  const { prepared, moments } = (values.get("starter") as TrainingValue).trained;
  const { trainer, learner } = await startRun(prepared);
  trainer.setWeights(moments.best.weights);
  const errors = new Map((await evaluation(learner, prepared)).standings.map(({ contender, scores }) => [contender, scores.all.mae]));
  const [layer, season, ridge] = (["layer", "season", "ridge"] as const).map((contender) => errors.get(contender)!) as [number, number, number];
  expect(ridge).toBeLessThan(season);
  expect(layer).toBeGreaterThan(3 * season);
});

it("what the first lesson says of temperature is so: the same key comes first in every row, nearly alone when cold and hardly ahead when warm", async () => {
  const notebook = openFile("1-one-row.headlight.json");
  const { attention, request } = factsOf(await valuesOf(notebook), "warmer")!;
  const warm = notebook.cells.find(({ id }) => id === "warm") as Cell<StepSpec>;
  // Of each step, both heads.
  const [as, colder, warmer] = warm.spec.steps.map(({ shows }) => {
    const { whatIf } = wholeLook(KINDS.get("attention")!, shows[0]!.look) as AttentionLook;
    return [0, 1].map((head) => mixedMap(piecesOf(request), "short", { ...(whatIf ?? AT_REST), causal: request.causal }, head));
  }) as [Float32Array[], Float32Array[], Float32Array[]];
  const { steps } = attention;
  for (let query = 0; query < steps; query++) {
    const row = (map: Float32Array | undefined) => map!.subarray(query * steps, (query + 1) * steps);
    const most = ([map]: Float32Array[]) => Math.max(...row(map));
    const first = (maps: Float32Array[]) => row(maps[0]).indexOf(most(maps));
    expect([first(warmer), first(colder)]).toEqual([first(as), first(as)]);
    expect(most(warmer)).toBeLessThan(0.52);
    expect(most(colder)).toBeGreaterThan(0.95);
    for (const [, even] of [colder, warmer]) expect(Math.max(...row(even))).toBeCloseTo(1 / steps, 3);
  }
});

it("the other row of the lesson on explanations gives the very same output, and nearly all of it is step 9", async () => {
  const notebook = openFile("8-explanation.headlight.json");
  const values = await valuesOf(notebook);
  const { attention, request } = factsOf(values, "even")!;
  const tour = notebook.cells.find(({ id }) => id === "tour") as Cell<StepSpec>;
  const { whatIf } = wholeLook(KINDS.get("attention")!, tour.spec.steps[0]!.shows[0]!.look) as AttentionLook;
  const [edit] = whatIf!.short.edits;
  expect(edit!.weights[8]).toBeCloseTo(0.998, 3);
  expect(whatIf!.cut).toBe(cutOf((values.get("maps") as AttentionValue).windows));
  const { output } = mixed(attention, piecesOf(request), { ...whatIf!, causal: request.causal });
  expect(change(output!, attention.output).every((by) => Math.abs(by) < 1e-6)).toBe(true);
});

it("the short window of the first lesson holds the numbers that it is said to hold", async () => {
  const { windows } = (await valuesOf(openFile("1-one-row.headlight.json"))).get("maps") as AttentionValue;
  expect([windows.steps, windows.short.from[0], windows.short.to.at(-1)]).toEqual([24, 202, 225]);
});

it("in the lesson on heads one that picks out a step has an evenness near 0%, and one that looks at all alike has 100%", async () => {
  const source = factsOf(await valuesOf(openFile("3-heads.headlight.json")), "one")!;
  const [one, , all] = [0, 1, 2].map((head) => numberOf(source, `evenness(short, ${head})`)) as [number, number, number];
  expect(one).toBeLessThan(0.02);
  expect(all).toBeCloseTo(1, 3);
});
