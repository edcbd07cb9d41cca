import { readFile } from "node:fs/promises";
import type { CheckSpec } from "../src/app/cells/check/spec";
import type { PredictSpec } from "../src/app/cells/predict/spec";
import { SOLVED } from "../src/app/gallery/solved.testing";
import { expect, test } from "./fixtures";
import { answer, predict } from "./lessonAnswers";
import { LONG, solve, stopped } from "./lessonTasks";
import { walk, type Step } from "./steps";

interface LessonCell {
  readonly id: string;
  readonly kind: string;
  readonly spec: object;
}

for (const [file, { truths }] of Object.entries(SOLVED)) {
  test(`${file} by keyboard from start to end: each mistake is met, all is solved, and words and figures of its steps stay in sight of each other`, async ({ app, page }) => {
    test.setTimeout(240_000);
    const { cells } = JSON.parse(await readFile(`public/notebooks/${file}`, "utf8")) as { readonly cells: readonly LessonCell[] };
    await app.open(`?backend=wasm&notebook=notebooks/${file}`, { asItComes: true });
    await app.settled();
    const cellOf = (id: string) => page.locator(`article[data-cell-id="${id}"]`);
    // What is set and told beside a figure may be the answer: it comes when it is asked for.
    const series = cellOf("series");
    await series.getByRole("button", { name: "Show the settings" }).press("Enter");
    await expect(series.getByRole("spinbutton", { name: "Steps", exact: true })).toBeVisible();
    await series.getByRole("button", { name: "Hide the settings" }).press("Enter");
    await expect(series.getByRole("button", { name: "Show the settings" })).toBeFocused();
    await expect(series.getByRole("spinbutton")).toHaveCount(0);
    const tasks = cells.filter(({ kind }) => kind === "task");
    for (const { id, kind, spec } of cells) {
      const cell = cellOf(id);
      // What lies far below is drawn when one comes near.
      await cell.scrollIntoViewIfNeeded();
      if (kind === "predict") await predict(cell, spec as PredictSpec, truths[id]!);
      if (kind === "step") await walk(page, cell, (spec as { steps: readonly Step[] }).steps);
      if (kind === "check") await answer(cell, spec as CheckSpec);
    }
    // What a step showed is gone with it, and every number of a text has come.
    await expect(page.getByText("{{")).toHaveCount(0);
    for (const { id } of tasks) await expect(cellOf(id).locator("[data-solved]")).toHaveAttribute("data-solved", "false");
    for (const { id } of tasks) await solve(`${file[0]}:${id}`, cellOf);
    if (file.startsWith("9")) {
      // Once more with a file of one's own, through to maps of a layer that learnt it.
      const rows = Array.from({ length: 900 }, (_, day) => `${new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10)},${(10 * Math.sin(day / 3)).toFixed(3)}`);
      const training = cellOf("training");
      await stopped(training);
      await app.upload({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(["day,level", ...rows].join("\n")) });
      await expect(series).toContainText("mine.csv");
      await app.settled();
      await training.getByRole("button", { name: "Begin anew" }).press("Enter");
      await expect(training).toHaveAttribute("data-training", "running", LONG);
      await expect.poll(async () => Number(await training.getAttribute("data-step")), LONG).toBeGreaterThanOrEqual(100);
      await expect(cellOf("maps").locator('[role="img"][data-branch="short"][data-head="0"]')).toBeVisible();
      await expect(cellOf("forecast").locator("[data-errors]")).toContainText("level", LONG);
    }
  });
}
