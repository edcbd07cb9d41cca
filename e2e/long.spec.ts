import { relativeError } from "../src/model/attention/relativeError.testing";
import type { App } from "./app";
import { csvFile } from "./files";
import { expect, test } from "./fixtures";
import { rowOfShortMap } from "./longRow";
import { windowOf } from "./windows";
import { boxOf } from "./lying";

const STEPS = 32_768;
const ROWS = 33_000;
const load = Array.from({ length: ROWS }, (_, i) => Number((Math.sin(i / 50) * 3 + ((i * 7919) % 101) / 20).toFixed(4)));

const zoomed = (app: App) => app.page.locator("[data-zoomed]");
const spanOf = async (app: App) => Number(await zoomed(app).getAttribute("data-span"));
const readout = (app: App) => app.cell("attention").locator('[data-exact="true"]');

/** The listed weights of the row on show: keys, and their exact numbers. */
async function listed(app: App): Promise<{ key: number; weight: number }[]> {
  const rows = app.page.getByRole("table").filter({ hasText: "largest weights" }).locator("tbody tr");
  return rows.evaluateAll((all) =>
    all.map((row) => ({ key: Number(row.querySelector("th")!.textContent), weight: Number(row.querySelector("data")!.value) })),
  );
}

test("an upload of 32,768 steps is surveyed on WASM, zoomed down to exact cells, and its rows are read exactly", async ({ app, page }, info) => {
  test.setTimeout(600_000);
  await app.open("?backend=wasm");
  await app.upload(csvFile("long.csv", { load }));
  await expect(app.cell("series")).toContainText("long.csv");
  await app.settled();
  await app.number("Stride of the long window").fill("1");
  await app.number("Stride of the long window").press("Enter");
  await app.settled();
  await app.number("Steps").fill(String(STEPS));
  await app.number("Steps").press("Enter");

  await test.step("progress is shown, and a cancel keeps what was there", async () => {
    const progress = app.cell("attention").getByRole("progressbar");
    await expect.poll(() => progress.evaluate((bar) => (bar as HTMLProgressElement).position)).toBeGreaterThan(0.02);
    await app.cell("attention").getByRole("button", { name: "Cancel" }).click();
    await expect(progress).toHaveCount(0);
    await app.settled();
    await expect(app.maps.first()).not.toHaveAttribute("data-steps", String(STEPS));
  });

  await test.step("the overview is drawn, and it is said which panels there are none of, and from where", async () => {
    const began = Date.now();
    await app.number("Window position").fill(String(ROWS - 1));
    await app.number("Window position").press("Enter");
    await app.settled();
    await expect(app.cell("attention")).toContainText("up to 1,024 steps");
    info.annotations.push({ type: "survey", description: `${Date.now() - began} ms` });
    await expect(page.locator('[data-backend="wasm"]')).toBeVisible();
    for (const branch of ["short", "long", "sum"] as const) await expect(app.map(branch, 0)).toHaveAttribute("data-steps", String(STEPS));
    await expect(app.cell("attention")).toContainText("64 × 64 weights");
    await expect(app.cell("attention")).toContainText("Computed with WebAssembly");
  });

  const settings = {
    units: await app.readNumber("Units"),
    heads: await app.readNumber("Heads"),
    seed: await app.readNumber("Seed"),
    head: 0,
  };
  const x = windowOf([load], { steps: STEPS, stride: 1, position: ROWS - 1, standardise: true });

  await test.step("a row read by the keyboard has the weights of the float64 reference", async () => {
    await zoomed(app).focus();
    // The first key press goes to the last cell.
    for (const key of ["ArrowUp", "ArrowUp", "Shift+ArrowUp"]) await page.keyboard.press(key);
    const query = STEPS - 12;
    const row = rowOfShortMap(x, { ...settings, query });
    await expect(readout(app)).toContainText("head 0 · short · query");
    const best = [...row.keys()].sort((a, b) => row[b]! - row[a]!).slice(0, 10);
    await expect.poll(async () => relativeError((await listed(app)).map(({ weight }) => weight), best.map((key) => row[key]!))).toBeLessThan(1e-5);
    for (const { key, weight } of await listed(app)) expect(Math.abs(weight / row[key]! - 1)).toBeLessThan(1e-5);
  });

  await test.step("zooming in shows exact cells around the place", async () => {
    const box = await boxOf(zoomed(app));
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.25);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.35, { steps: 5 });
    await page.mouse.up();
    await expect(zoomed(app)).toHaveAttribute("data-zoomed", "overview");
    await expect.poll(() => spanOf(app)).toBeLessThan(STEPS / 8);
    for (let i = 0; i < 4; i++) await page.getByRole("button", { name: "Zoom in", exact: true }).click();
    // Until then the picture is that of fewer clicks.
    await expect(zoomed(app)).toHaveAttribute("aria-busy", "false");
    await expect(zoomed(app)).toHaveAttribute("data-zoomed", "exact");
    const span = await spanOf(app);
    expect(span).toBeLessThanOrEqual(256);
    await zoomed(app).hover({ position: { x: 100, y: 100 } });
    await expect(readout(app)).toContainText(/: 0\.\d+|: \d\.\de/);
    await app.cell("attention").screenshot({ path: info.outputPath("long.png") });
    const first = Number(await zoomed(app).getAttribute("data-first-key"));
    await zoomed(app).press("Alt+ArrowLeft");
    await expect.poll(async () => Number(await zoomed(app).getAttribute("data-first-key"))).toBe(first - Math.round(span / 4));
  });

  await test.step("a slide has the overviews of one branch at a time, or the one that is looked into", async () => {
    await page.keyboard.press("Control+Shift+p");
    const slide = page.locator("[data-presentation]");
    await expect(slide.locator("[data-fits]")).toHaveAttribute("data-fits", "true");
    await expect(zoomed(app)).toHaveCount(0);
    for (const [branch, other] of [["short", "long"], ["long", "short"]] as const) {
      await expect(app.map(branch, 0)).toBeInViewport({ ratio: 1 });
      await expect(app.map(other, 0)).toHaveCount(0);
      if (branch === "short") await page.keyboard.press("ArrowDown");
    }
    await app.map("long", 0).click();
    await expect(zoomed(app)).toBeInViewport({ ratio: 1 });
    await expect(app.map("long", 1)).toHaveCount(0);
    await expect(slide.locator("[data-fits]")).toHaveAttribute("data-fits", "true");
    await page.keyboard.press("Escape");
    await expect(zoomed(app)).toHaveCount(0);
    await expect(app.map("long", 0)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Escape");
    await expect(slide).toHaveCount(0);
  });

  await test.step("every window is scanned all the same, with a mean map of means, until one has seen enough", async () => {
    await app.setNumber("Steps", 2048);
    await app.cell("attention").getByRole("tab", { name: "Every window", exact: true }).click();
    const panel = app.cell("attention").locator('[data-panel="scan"]');
    await panel.getByRole("button", { name: "Scan every window" }).click();
    await expect(panel.getByRole("slider", { name: /in every window/ })).toBeVisible();
    await panel.getByRole("button", { name: "Stop" }).click();
    await expect(panel).toHaveAttribute("data-scan", "stopped");
    await expect(panel).toContainText("4 × 4 weights");
    await app.cell("attention").getByRole("tab", { name: "Maps", exact: true }).click();
    await expect(zoomed(app)).toBeVisible();
  });

  await test.step("fewer steps bring the whole maps back", async () => {
    await app.setNumber("Steps", 48);
    await expect(app.map("short", 0)).toHaveAttribute("data-steps", "48");
    await expect(zoomed(app)).toHaveCount(0);
  });
});
