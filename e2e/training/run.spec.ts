import { expect, test } from "../fixtures";
import { addTraining, LONG } from "./begun";

test("a layer learns the series on show: it starts, rests, goes on step by step, and ends", async ({ app, page }) => {
  test.setTimeout(300_000);
  await app.open("?backend=wasm");
  const cell = await addTraining(app);
  await app.settled();
  await expect(cell.getByText(/windows to learn from/)).toBeVisible();
  // Nothing starts by itself.
  await expect(cell).toHaveAttribute("data-step", "0");
  await cell.getByRole("switch", { name: "Find base, loss and rate by short runs first" }).click();
  await cell.getByRole("spinbutton", { name: "Epochs" }).fill("1000");
  await cell.getByRole("spinbutton", { name: "Epochs" }).press("Enter");
  await app.settled();

  await cell.getByRole("button", { name: "Start" }).click();
  await expect(cell).toHaveAttribute("data-training", "running", LONG);
  await expect.poll(async () => Number(await cell.getAttribute("data-step")), LONG).toBeGreaterThan(2);
  await cell.getByRole("button", { name: "Pause" }).click();
  await expect(cell).toHaveAttribute("data-training", "paused", LONG);
  const rested = Number(await cell.getAttribute("data-step"));
  await cell.getByRole("button", { name: "One step" }).click();
  await expect(cell).toHaveAttribute("data-step", String(rested + 1), LONG);
  await expect(cell).toHaveAttribute("data-training", "paused", LONG);
  const early = Number(await cell.getAttribute("data-validation-loss"));

  await cell.getByRole("switch", { name: "First steps slowly" }).click();
  await cell.getByRole("button", { name: "Go on" }).click();
  await expect.poll(async () => Number(await cell.getAttribute("data-step")), LONG).toBeGreaterThan(rested + 100);
  await cell.getByRole("button", { name: "Stop" }).or(cell.getByRole("button", { name: "Begin anew" })).click();
  await expect(cell).toHaveAttribute("data-training", "done", LONG);
  expect(Number(await cell.getAttribute("data-validation-loss"))).toBeLessThan(early);
  await expect(cell.getByRole("application", { name: /^Loss over/ })).toBeVisible();

  const [download] = await Promise.all([page.waitForEvent("download"), cell.getByRole("button", { name: "Losses (.csv)" }).click()]);
  expect(download.suggestedFilename()).toBe("losses.csv");

  // Other settings change nothing of what was learnt, and the cell says so.
  await cell.getByRole("spinbutton", { name: "Horizon" }).fill("5");
  await cell.getByRole("spinbutton", { name: "Horizon" }).press("Enter");
  await expect(cell.getByText("These weights are of other settings")).toBeVisible();
  await expect(cell).toHaveAttribute("data-training", "done");
});

test("a rate of 1e9 ends the run with what to change", async ({ app }) => {
  test.setTimeout(300_000);
  await app.open("?backend=wasm");
  const cell = await addTraining(app);
  await cell.getByRole("switch", { name: "Find base, loss and rate by short runs first" }).click();
  await cell.getByRole("spinbutton", { name: "Learning rate" }).fill("1e9");
  await cell.getByRole("spinbutton", { name: "Learning rate" }).press("Enter");
  await app.settled();
  await cell.getByRole("button", { name: "Start" }).click();
  await expect(cell).toHaveAttribute("data-training", "failed", LONG);
  await expect(cell.getByText(/The learning rate is most likely too high/)).toBeVisible();
});

test("a run is kept as soon as the store has room, and a reload in the middle of it rests at the same step and goes on", async ({ app, page }) => {
  test.setTimeout(300_000);
  await app.open("?backend=wasm");
  const cell = await addTraining(app);
  await cell.getByRole("switch", { name: "Find base, loss and rate by short runs first" }).click();
  await app.settled();
  await page.evaluate(() => {
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Object.assign(window, { mend: () => (IDBDatabase.prototype.transaction = transaction) });
  });
  for (const step of ["1", "2", "3"]) {
    await cell.getByRole("button", { name: "One step" }).click();
    await expect(cell).toHaveAttribute("data-step", step, LONG);
    await expect(cell).toHaveAttribute("data-training", "paused", LONG);
  }
  const loss = await cell.getAttribute("data-loss");
  // A store that is full: the run stands as it is, and is kept once there is room.
  await expect(page.getByRole("alert")).toContainText("The browser’s store is full");
  await expect(cell).toHaveAttribute("data-step", "3");
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await page.getByRole("button", { name: "Try again" }).click();
  // It is kept a moment later.
  await expect(async () => {
    await expect(page.getByText("Kept in this browser")).toBeVisible();
    await page.reload();
    await app.settled();
    await expect(cell).toHaveAttribute("data-step", "3", { timeout: 2000 });
  }).toPass(LONG);
  await expect(cell).toHaveAttribute("data-training", "paused");
  expect(await cell.getAttribute("data-loss")).toBe(loss);
  await expect(cell.getByText("Rests before step 3.")).toBeVisible();
  await expect(cell.getByText(/of other settings, or of another series/)).toHaveCount(0);
  await cell.getByRole("button", { name: "One step" }).click();
  await expect(cell).toHaveAttribute("data-step", "4", LONG);
  await cell.getByRole("button", { name: "Go on" }).click();
  await expect.poll(async () => Number(await cell.getAttribute("data-step")), LONG).toBeGreaterThan(10);
});
