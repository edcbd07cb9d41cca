import { expect, it } from "vitest";
import { withTraining } from "./start.mjs";

it("the tools for training find what they train with", async () => {
  const found = [];
  await withTraining((training) => {
    found.push(...Object.keys(training));
  }, "training/training");
  expect(found).toContain("trainStarter");
});
