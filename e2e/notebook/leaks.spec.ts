import { deflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { largeArrays } from "../heap";

type Held = Awaited<ReturnType<typeof held>>;

const MOST_COLLECTIONS = 10;
const MOST_ROUNDS = 3;
const MOST_TRIES = 8;

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
  for (let round = 0, still = 0; round < MOST_COLLECTIONS && still < 2; round++) {
    const now = await count();
    still = now.nodes < least.nodes || now.listeners < least.listeners ? 0 : still + 1;
    least = now;
  }
  await session.detach();
  return { ...least, workers: page.workers().length };
}

declare global {
  interface Window {
    /** How many large arrays gave their memory back before garbage was collected. */
    givenBack: number;
  }
}

const countGivenBack = (page: Page) =>
  page.addInitScript(() => {
    window.givenBack = 0;
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (this: MessagePort, sent: unknown, transfer: Transferable[]) {
      if (sent instanceof ArrayBuffer && sent.byteLength > 900_000) window.givenBack++;
      return postMessage.call(this, sent, { transfer });
    } as typeof postMessage;
  });

/**
 * What leaks grows with every round of the same work; what comes late (a part of the page that loads while the first
 * rounds run) grows once. Less is fine: workers that have nothing to do end.
 */
async function expectNoGrowth(page: Page, round: () => Promise<void>) {
  let before = await held(page);
  let grown: string[] = [];
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    await round();
    const after = await held(page);
    grown = Object.keys(after).filter((name) => after[name as keyof Held] > before[name as keyof Held]);
    if (grown.length === 0) return;
    before = after;
  }
  expect(grown, "what grows with every round").toEqual([]);
}

/**
 * The arrays of maps that are still held once the page has drawn what stands a second time, which lets go of what stood before
 * (`useSecondRound`, 400 ms). By the page's own clock: what it was to do before this is done before this.
 */
async function afterRest(page: Page) {
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done, 0)), 500)));
  return largeArrays(page, 900_000);
}

test("moving the window again and again leaves no node, listener or worker behind, and no maps of before", async ({ app, page }) => {
  await countGivenBack(page);
  await app.open("?backend=wasm");
  const move = async (times: number) => {
    for (let i = 0; i < times; i++) await app.setNumber("Window position", 3000 + (i % 10) * 7);
  };
  await move(10);
  await expectNoGrowth(page, () => move(30));
  await app.setNumber("Heads", 4);
  await app.setNumber("Steps", 256);
  // Maps of both branches and their sum; their measures need no others; beside a comparison, the maps of one branch under it.
  for (const [panel, maps] of [["Maps", 3], ["What if", 2], ["Is it real?", 3]] as const) {
    await app.cell("attention").getByRole("tab", { name: panel, exact: true }).click();
    let moves = 0;
    const moveOn = async () => {
      await app.setNumber("Window position", 3100 + 100 * moves++);
      await expect(app.cell("attention").locator('[data-panel][aria-busy="true"]')).toHaveCount(0);
    };
    await moveOn();
    await moveOn();
    // Nothing may add up; on a busy machine React may keep the drawing of the window before until the next move.
    let large = await afterRest(page);
    for (let tries = 0; large.count !== maps && tries < MOST_TRIES; tries++) {
      if (tries % 2 === 1) await moveOn();
      large = await afterRest(page);
    }
    expect(large.count === maps ? [] : large.holders(), `what holds ${large.count} arrays, for ${maps}`).toEqual([]);
    // Sums of both branches, of each window before.
    if (panel === "Maps") expect(await page.evaluate(() => window.givenBack)).toBeGreaterThanOrEqual(2);
    // A baseline's maps, of each window before: the other branch's were never made.
    if (panel === "Is it real?") expect(await page.evaluate(() => window.givenBack)).toBeLessThanOrEqual(moves);
    await page.evaluate(() => (window.givenBack = 0));
  }
  // With a move at once, whenever garbage is collected: the baseline's maps of before. A move that comes before the
  // one before was compared has none to give back.
  let position = 3200;
  const givenBack = async () => {
    await app.setNumber("Window position", (position += 10));
    return page.evaluate(() => window.givenBack);
  };
  await expect.poll(givenBack).toBeGreaterThanOrEqual(4);
});

test("a panel that is left gives its maps back before the next one makes its own", async ({ app, page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const isLarge = (buffer: unknown) => buffer instanceof ArrayBuffer && buffer.byteLength > 900_000;
    window.Float32Array = new Proxy(Float32Array, {
      construct(target, given, as) {
        const array = Reflect.construct(target, given, as) as Float32Array;
        if (typeof given[0] === "number" && isLarge(array.buffer)) seen.push("made");
        return array;
      },
    });
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (this: MessagePort, sent: unknown, transfer: Transferable[]) {
      if (isLarge(sent)) seen.push("given back");
      return postMessage.call(this, sent, { transfer });
    } as typeof postMessage;
  });
  await app.open("?backend=wasm");
  await app.setNumber("Heads", 4);
  await app.setNumber("Steps", 256);
  const goTo = (name: string) => app.cell("attention").getByRole("tab", { name, exact: true }).click();
  await goTo("Is it real?");
  await expect(app.cell("attention").locator('[data-panel="doubt"]')).toHaveAttribute("aria-busy", "false");
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  await page.evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0));
  await goTo("Maps");
  await expect(app.map("sum", 0)).toBeVisible();
  await expect.poll(seen).toContain("made");
  expect((await seen())[0]).toBe("given back");
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
  await expectNoGrowth(page, () => open(20));
});
