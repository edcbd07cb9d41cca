import { expect, it } from "vitest";
import { assigningWords } from "../../words/en/assigning";
import { assignmentWords } from "../../words/en/assignment";
import { classroomWords } from "../../words/en/classroom";
import { commandsWords } from "../../words/en/commands";
import { frameWords } from "../../words/en/frame";
import type { Cell } from "../notebook/document/document";
import { judge } from "../cells/predict/judge";
import type { PredictSpec } from "../cells/predict/spec";
import type { TextSpec } from "../cells/text/spec";
import { factsOf, openFile, valuesOf } from "./lesson.testing";

const guide = openFile("teachers-guide.headlight.json");

it("the guide's question is right on the step itself, and its named mistake is one", async () => {
  const { id, spec } = guide.cells.find(({ kind }) => kind === "predict") as Cell<PredictSpec>;
  const source = factsOf(await valuesOf(guide), id);
  expect(judge(spec, 1, source)).toMatchObject({ right: true });
  expect(judge(spec, 24, source)).toMatchObject({ right: false, says: spec.mistakes[0]!.says });
});

it("the guide calls everything on the page by its name", () => {
  const named = [commandsWords.assign, assigningWords.saveScorm, assigningWords.tells.quiet, assignmentWords.save, classroomWords.open, frameWords.add].map((name) => name.toLowerCase());
  const texts = guide.cells.filter(({ kind }) => kind === "text").map(({ spec }) => (spec as TextSpec).markdown);
  const quoted = [...texts.join("\n").matchAll(/“([^”]+)”/gu)].map(([, name]) => name!.toLowerCase());
  expect([...new Set(quoted)].toSorted()).toEqual(named.toSorted());
});
