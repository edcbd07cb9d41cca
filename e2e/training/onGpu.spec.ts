import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { App } from "../app";
import { expect, test } from "../fixtures";

/** However busy the machine is. */
const LONG = { timeout: 120_000 };

/** Runs in each worker before its own code: what devices it has are taken away on demand, as a crash of the driver would. */
const LOSABLE = `
  const devices = [];
  const { requestDevice } = GPUAdapter.prototype;
  GPUAdapter.prototype.requestDevice = async function (...asked) {
    const device = await requestDevice.apply(this, asked);
    devices.push(device);
    return device;
  };
  new BroadcastChannel("lose").onmessage = () => devices.splice(0).forEach((device) => device.destroy());`;

const makeLosable = (page: Page) =>
  page.route(/worker.*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${LOSABLE}\n${await response.text()}` });
  });

test("a run on the GPU learns what one on the processor does, also where the GPU is lost on the way", async ({ app, page, watch }) => {
  test.setTimeout(400_000);
  watch.allow(/lost|destroyed/i);
  const onProcessor = await train(app, "wasm");
  await makeLosable(page);
  const onGpu = await train(app, "webgpu", { loseAt: 3 });
  expect(onGpu).toHaveLength(26);
  expect(onProcessor).toHaveLength(26);
  onGpu.forEach((loss, i) => expect(Math.abs(loss / onProcessor[i]! - 1), `step ${i}`).toBeLessThan(1e-4));
  // Other bits: it was not the processor again.
  expect(onGpu).not.toEqual(onProcessor);
});

/** Trains a small layer on the backend that the address asks for, which is lost after so many steps; the losses of its steps. */
async function train(app: App, backend: "wasm" | "webgpu", { loseAt = 0 } = {}): Promise<number[]> {
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
  for (let step = 1; step <= loseAt; step++) {
    await cell.getByRole("button", { name: "One step" }).click();
    await expect(cell).toHaveAttribute("data-step", String(step), LONG);
    await expect(cell).toHaveAttribute("data-training", "paused", LONG);
  }
  if (loseAt > 0) await app.page.evaluate(() => new BroadcastChannel("lose").postMessage(null));
  await cell.getByRole("button", { name: loseAt > 0 ? "Go on" : "Start" }).click();
  await expect(cell).toHaveAttribute("data-training", "done", LONG);
  if (loseAt > 0) await expect(cell.getByText(`The GPU was lost before step ${loseAt}. The run went on there on the GPU, started anew`)).toBeVisible();
  await expect(cell).toHaveAttribute("data-training-backend", backend);
  const [download] = await Promise.all([app.page.waitForEvent("download"), cell.getByRole("button", { name: "Losses (.csv)" }).click()]);
  const [, ...rows] = (await readFile(await download.path(), "utf8")).trim().split("\n");
  return rows.map((row) => Number(row.split(",")[1])).filter((loss) => loss > 0);
}
