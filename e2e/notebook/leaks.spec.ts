import { deflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

type Held = Awaited<ReturnType<typeof held>>;

const MOST_ROUNDS = 10;

/** What the page holds after collections of its garbage: what one frees lets go of more, so as many as free something. */
async function held(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const count = async () => {
    await session.send("HeapProfiler.collectGarbage");
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners"), documents: of("Documents") };
  };
  let least = await count();
  for (let round = 0, still = 0; round < MOST_ROUNDS && still < 2; round++) {
    const now = await count();
    still = now.nodes < least.nodes || now.listeners < least.listeners ? 0 : still + 1;
    least = now;
  }
  await session.detach();
  return { ...least, workers: page.workers().length };
}

/** Less is fine: workers that have nothing to do end. */
function expectNoMore(after: Held, before: Held) {
  for (const [name, count] of Object.entries(after)) expect(count, name).toBeLessThanOrEqual(before[name as keyof Held]);
}

test("moving the window again and again leaves no node, listener or worker behind", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const move = async (times: number) => {
    for (let i = 0; i < times; i++) await app.setNumber("Window position", 3000 + (i % 10) * 7);
  };
  await move(10);
  const before = await held(page);
  await move(30);
  expectNoMore(await held(page), before);
});

test("opening one notebook after the other leaves no node, listener or worker behind", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const open = async (count: number) => {
    for (let i = 0; i < count; i++) {
      const cells = [
        { id: `s${i % 2}`, kind: "series", spec: { source: { from: "bundled", dataset: "seattle-weather-hourly-normals", columns: null }, window: { steps: 12, stride: 2, position: 4000, standardise: true } } },
        { id: `l${i % 2}`, kind: "layer", reads: { series: `s${i % 2}` }, spec: { units: 4, heads: 2, seed: 1, causal: false } },
        { id: `a${i % 2}`, kind: "attention", reads: { series: `s${i % 2}`, layer: `l${i % 2}` }, spec: {} },
        { id: "t", kind: "text", spec: { markdown: `**Notebook** and $a^{${i % 2}}$` } },
      ];
      const fragment = deflateRawSync(JSON.stringify({ format: "headlight", version: 1, title: `Notebook ${i % 2}`, cells })).toString("base64url");
      // The fragment alone changes: the page stays.
      await page.evaluate((link) => (location.hash = link), `v1.${fragment}`);
      await expect(page.getByRole("textbox", { name: "Title of the notebook" })).toHaveValue(`Notebook ${i % 2}`);
      await app.settled();
      await expect(app.cell("text").locator(".katex")).toBeVisible();
    }
  };
  await open(10);
  const before = await held(page);
  await open(20);
  expectNoMore(await held(page), before);
});
