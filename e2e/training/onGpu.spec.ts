import { readFile } from "node:fs/promises";
import type { App } from "../app";
import { expect, test } from "../fixtures";

/** However busy the machine is. */
const LONG = { timeout: 120_000 };

test("a run on the GPU learns what one on the processor does", async ({ app }) => {
  test.setTimeout(400_000);
  const [onProcessor, onGpu] = [await train(app, "wasm"), await train(app, "webgpu")];
  expect(onGpu).toHaveLength(26);
  expect(onProcessor).toHaveLength(26);
  onGpu.forEach((loss, i) => expect(Math.abs(loss / onProcessor[i]! - 1), `step ${i}`).toBeLessThan(1e-4));
  // Other bits: it was not the processor again.
  expect(onGpu).not.toEqual(onProcessor);
});

/** Trains a small layer on the backend that the address asks for; the losses of its steps. */
async function train(app: App, backend: "wasm" | "webgpu"): Promise<number[]> {
  await app.open(`?backend=${backend}`);
  await app.addCell("Training");
  const cell = app.page.locator('article[data-cell-kind="training"]').last();
  await expect(cell).toHaveAttribute("data-training", "idle");
  await cell.getByRole("switch", { name: "Find base, loss and rate by short runs first" }).click();
  await cell.getByText("How it learns").click();
  for (const [name, value] of [["Units", 4], ["Heads", 1], ["Batch", 4], ["Steps at most", 26]] as const) {
    const box = cell.getByRole("spinbutton", { name });
    await box.fill(String(value));
    await box.press("Enter");
  }
  await app.settled();
  await cell.getByRole("switch", { name: "First steps slowly" }).click();
  await cell.getByRole("button", { name: "Start" }).click();
  await expect(cell).toHaveAttribute("data-training", "done", LONG);
  await expect(cell).toHaveAttribute("data-training-backend", backend);
  const [download] = await Promise.all([app.page.waitForEvent("download"), cell.getByRole("button", { name: "Losses (.csv)" }).click()]);
  const [, ...rows] = (await readFile(await download.path(), "utf8")).trim().split("\n");
  return rows.map((row) => Number(row.split(",")[1])).filter((loss) => loss > 0);
}
