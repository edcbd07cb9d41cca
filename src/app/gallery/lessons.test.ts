import { beforeAll, describe, expect, it } from "vitest";
import { numberOf, standingOf } from "../../model/teaching/condition";
import { readFact, type FactSource } from "../../model/teaching/fact";
import type { AttentionLook } from "../cells/attention/look";
import type { CheckSpec } from "../cells/check/spec";
import { judge, truthOf, type Prediction } from "../cells/predict/judge";
import type { Mistake, PredictSpec } from "../cells/predict/spec";
import type { StepSpec } from "../cells/step/spec";
import type { TaskSpec } from "../cells/task/spec";
import { isRight } from "../cells/teaching/isRight";
import type { OptionSpec } from "../cells/teaching/parts";
import { linkedWord } from "../controls/glossary/words";
import { wholeLook } from "../notebook/document/kind";
import { KINDS } from "../cells/registry";
import type { Cell, Notebook } from "../notebook/document/document";
import { afterTraining, factsOf, type Given, openFile, siteFiles, siteFromDisk, valuesOf, withSpecs } from "./lesson.testing";
import { SOLVED } from "./solved.testing";

/** Numbers that a text may name: {{ … }}. */
const LIVE = /\{\{\s*([^{}]+?)\s*%?\s*\}\}/gu;

siteFromDisk();

it("every lesson of the site is solved here", () => {
  expect(Object.keys(SOLVED)).toEqual(siteFiles().filter((file) => openFile(file).about?.sort === "lesson"));
});

it("where an answer stands does not give away that it is right", () => {
  const places = Object.entries(SOLVED).map(([file, { truths }]) =>
    openFile(file).cells.flatMap(({ id, kind, spec }) => {
      if (kind === "check") return (spec as CheckSpec).questions.map(({ options }) => options.findIndex(({ right }) => right === true));
      return kind === "predict" && (spec as PredictSpec).ask.form === "choice" ? [truths[id]] : [];
    }),
  );
  for (const [lesson, each] of places.entries()) expect(new Set(each).size, `lesson ${lesson + 1}`).toBeGreaterThan(1);
  const all = places.flat();
  for (const place of [0, 1, 2]) expect(all.filter((each) => each === place).length / all.length, `place ${place + 1}`).toBeLessThan(0.5);
});

describe.each(Object.entries(SOLVED))("%s", (file, { truths, tasks }) => {
  let notebook: Notebook;
  let values: ReadonlyMap<string, unknown>;
  beforeAll(async () => {
    notebook = openFile(file);
    values = await valuesOf(notebook);
  });
  const each = <Spec extends object>(kind: string) => notebook.cells.filter((cell) => cell.kind === kind) as Cell<Spec>[];

  it("predictions have the stated truth, which is judged right", () => {
    expect(each("predict").map(({ id }) => id)).toEqual(Object.keys(truths));
    for (const { id, spec } of each<PredictSpec>("predict")) {
      const source = factsOf(values, id);
      const truth = truths[id]!;
      if (spec.ask.form !== "choice") expectNear(truthOf(spec.ask, source!), truth, id);
      const judged = judge(spec, spec.ask.form === "order" ? orderOf(truth as number[]) : truth, source);
      expect(judged, id).toMatchObject({ right: true });
    }
  });

  it("each named mistake is judged as that mistake, and each wrong option is wrong and answered", () => {
    for (const { id, spec } of each<PredictSpec>("predict")) {
      const source = factsOf(values, id);
      if (spec.ask.form === "choice") expectOptions(spec.ask.options, source, id);
      else for (const mistake of spec.mistakes) expect(judge(spec, made(spec, mistake, source!), source), `${id}: ${mistake.like}`).toMatchObject({ right: false, says: mistake.says });
    }
  });

  it("three questions close it, each with three options of which one is right", () => {
    const [check] = each<CheckSpec>("check");
    expect(check!.spec.questions).toHaveLength(3);
    for (const { question, options } of check!.spec.questions) expectOptions(options, factsOf(values, check!.id), question);
  });

  it("each task is open at first, and solved by the stated way", async () => {
    expect(each("task").map(({ id }) => id)).toEqual(Object.keys(tasks));
    let before = notebook;
    for (const { id, spec } of each<TaskSpec>("task")) {
      const standing = async (now: Notebook, given?: Given) => standingOf(factsOf(await valuesOf(now, given), id)!, spec.conditions);
      expect((await standing(before)).every(({ holds }) => holds), `${id} at first`).toBe(false);
      const { specs = {}, trained } = tasks[id]!;
      const after = withSpecs(before, specs);
      expect((await standing(after, trained && { [trained.cell]: (value) => afterTraining(value, trained.steps) })).filter(({ holds }) => !holds), id).toEqual([]);
      before = after;
    }
  });

  it("every number in its texts is one of the live layer", () => {
    for (const cell of notebook.cells) {
      const source = factsOf(values, cell.id);
      for (const [written, fact] of JSON.stringify(cell.spec).matchAll(LIVE)) {
        expect(source !== null && readFact(fact!, source.attention) !== null && Number.isFinite(numberOf(source, fact!)), `${cell.id}: ${written}`).toBe(true);
      }
    }
  });

  it("words of the glossary open it where they stand first", () => {
    const words = [...JSON.stringify(notebook.cells).matchAll(/\]\((word:[^)]*)\)/gu)].map(([, word]) => word!);
    expect(words.length).toBeGreaterThan(1);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(linkedWord(word), word).not.toBeNull();
  });

  it("what its steps show is a look that the cell knows, and one part of the figure, which has room beside their words", () => {
    for (const { spec } of each<StepSpec>("step")) {
      for (const { cell: id, look } of spec.steps.flatMap(({ shows }) => shows)) {
        const shown = notebook.cells.find((cell) => cell.id === id)!;
        const seen = wholeLook(KINDS.get(shown.kind)!, look) as AttentionLook;
        expect(seen).toMatchObject(look);
        expect(seen.focus, `${id}: ${JSON.stringify(look)}`).not.toBeNull();
      }
    }
  });
});

it("who always takes the first, the second or the third answer is right in less than half", () => {
  const places = Object.entries(SOLVED).flatMap(([file, { truths }]) =>
    openFile(file).cells.flatMap(({ id, kind, spec }) => {
      if (kind === "predict") return (spec as PredictSpec).ask.form === "choice" ? [truths[id]] : [];
      return kind === "check" ? (spec as CheckSpec).questions.map(({ options }) => options.findIndex(({ right }) => right === true)) : [];
    }),
  );
  for (const place of [0, 1, 2]) expect(places.filter((each) => each === place).length / places.length, `answer ${place + 1}`).toBeLessThan(0.5);
});

it("no question or answer speaks of dark cells, which are bright on a dark page", () => {
  for (const file of siteFiles()) expect(JSON.stringify(openFile(file).cells), file).not.toMatch(/\bdark (?:cells?|columns?|rows?|because)\b|\bdarkest\b|\bhow dark\b/u);
});

function expectNear(found: Prediction, truth: Prediction, id: string): void {
  const [a, b] = [found, truth].map((answer) => (typeof answer === "number" ? [answer] : [...answer])) as [number[], number[]];
  expect(a.length, id).toBe(b.length);
  a.forEach((value, i) => expect(value, id).toBeCloseTo(b[i]!, 3));
}

function expectOptions(options: readonly OptionSpec[], source: FactSource | null, where: string): void {
  expect(options.filter((option) => isRight(option, source)).length, where).toBe(1);
  expect(options.length, where).toBe(3);
  for (const { text, says } of options) expect(says, `${where}: ${text}`).not.toBe("");
}

/** The answer that a mistake names. */
function made({ ask }: PredictSpec, { like }: Mistake, source: FactSource): Prediction {
  const { steps, heads } = source.attention;
  if (ask.form === "order") return Array.from({ length: heads }, (_, head) => head).toSorted((a, b) => numberOf(source, `${ask.measure}(${ask.branch}, ${a})`) - numberOf(source, `${ask.measure}(${ask.branch}, ${b})`));
  if (ask.form === "row") {
    const query = ask.query === "last" ? steps : ask.query;
    const greatest = numberOf(source, `peak(${ask.branch}, ${ask.head}, ${ask.query})`);
    return Array.from({ length: steps }, (_, key) => (like === "even" ? 1 : Number(key + 1 === { itself: query, first: 1, greatest }[like])));
  }
  return Number.isFinite(Number(like)) ? Number(like) : numberOf(source, like);
}

const orderOf = (values: readonly number[]): number[] => [...values.keys()].toSorted((a, b) => values[b]! - values[a]!);
