import { afterEach, expect, test } from "vitest";
import { ok } from "../../../model/result";
import type { NotebookRuntime } from "./notebookRuntime";
import { cell, eventually, numbersOf, runtimeOf } from "./runtime.testing";

let runtime: NotebookRuntime;
const settled = () => eventually(() => expect(runtime.busy()).toBe(false));

afterEach(() => runtime.dispose());

test("the runtime tells who listens to one cell of that one alone, and of what befalls all", async () => {
  runtime = runtimeOf(({ n }) => ok(n));
  const heard: string[] = [];
  const [a, b] = [cell("a", "source", 1), cell("b", "source", 2)];
  runtime.sync(numbersOf(a, b));
  await settled();
  runtime.subscribe(() => heard.push(`a ${runtime.state("a").status}`), "a");
  const stop = runtime.subscribe(() => heard.push(`b ${runtime.state("b").status}`), "b");
  runtime.sync(numbersOf(a, { ...b, spec: { n: 3 } }));
  await settled();
  // Once as the notebook is another, which may have taken any cell away.
  expect(heard.filter((each) => each.startsWith("a")).length).toBeLessThanOrEqual(2);
  expect(heard.at(-1)).toBe("b ready");
  expect(heard).toContain("b stale");
  stop();
  heard.length = 0;
  runtime.clear();
  expect(heard).toEqual(["a idle"]);
});
