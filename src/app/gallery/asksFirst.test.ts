import { expect, it } from "vitest";
import type { CheckSpec } from "../cells/check/spec";
import type { PredictSpec } from "../cells/predict/spec";
import type { TaskSpec } from "../cells/task/spec";
import type { Cell } from "../notebook/document/document";
import { openFile } from "./lesson.testing";
import { SOLVED } from "./solved.testing";

const LESSONS = Object.keys(SOLVED);

/** What a cell says before anything is answered. */
function saidAtFirst({ kind, spec }: Cell): string {
  if (kind === "text") return (spec as { markdown: string }).markdown;
  if (kind === "task") return (spec as TaskSpec).goal;
  if (kind === "check") return (spec as CheckSpec).questions.map(({ question, options }) => [question, ...options.map(({ text }) => text)].join("\n")).join("\n");
  return kind === "predict" ? (spec as PredictSpec).question : "";
}

it.each(LESSONS)("no text of %s names the number that a question asks for, before it is answered", (file) => {
  const { cells } = openFile(file);
  const asked = cells.flatMap(({ kind, spec }) => {
    const ask = kind === "predict" ? (spec as PredictSpec).ask : null;
    return ask?.form === "number" ? [ask.fact] : [];
  });
  const said = cells.map(saidAtFirst).join("\n");
  expect(asked.filter((fact) => said.includes(`{{${fact}`))).toEqual([]);
});

it.each(LESSONS)("what is to be found on a map is asked in %s where no map stands beside it", (file) => {
  const { cells } = openFile(file);
  const onMaps = cells.flatMap(({ kind, spec }, i) => (kind === "predict" && ["cell", "row", "lag"].includes((spec as PredictSpec).ask.form) ? [i] : []));
  // Cells stand beside the figure that comes next: a question before the first layer stands beside the series.
  expect(Math.max(-1, ...onMaps)).toBeLessThan(cells.findIndex(({ kind }) => kind === "layer"));
});
