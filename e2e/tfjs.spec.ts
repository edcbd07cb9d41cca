import type { Page } from "@playwright/test";
import { relativeError } from "../src/model/attention/relativeError.testing";
import { expectTrueMaps } from "./expected";
import { expect, test } from "./fixtures";
import { siteUrl } from "./site";

test.use({ serviceWorkers: "allow" });

const TOLERANCE = 1e-5;

/** What of TensorFlow.js the page, its workers and its service worker ask for from now on. */
function tfjsRequests(page: Page): string[] {
  const asked: string[] = [];
  page.context().on("request", (request) => {
    const file = new URL(request.url()).pathname.split("/").at(-1)!;
    if (/tfjs|tensorflow|batchMatMul/i.test(file)) asked.push(file.replace(/-[\w-]{8}\./, "."));
  });
  return asked;
}

test("a session that does not ask for TensorFlow.js loads none of it, service worker and all", async ({ app, page }) => {
  const asked = tfjsRequests(page);
  await app.open();
  await expect(app.backend).toHaveAttribute("data-engine", "own");
  await app.setNumber("Steps", 40);
  await app.cell("layer").getByText("Inside the layer").click();
  await app.cell("layer").getByRole("button", { name: "Check against a float64 computation" }).click();
  await expect(app.cell("layer").getByText(/^Largest difference in Z/)).toBeVisible();
  // All is stored for later by then.
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(asked).toEqual([]);
  await app.cell("layer").getByRole("button", { name: "Check with TensorFlow.js" }).click();
  await expect(app.cell("layer").getByText(/^Largest difference from TensorFlow\.js/)).toBeVisible();
  expect(new Set(asked)).toEqual(new Set(["tfjsWorker.js", "tfjs-backend-wasm-simd.wasm"]));
});

for (const [backend, on] of [["wasm", "WASM"], ["webgpu", "WebGPU"]] as const) {
  test(`the check with TensorFlow.js on ${backend} stays under 1e-5, companions and causal mask included`, async ({ app }) => {
    await app.open(`?backend=${backend}`);
    const layer = app.cell("layer");
    const button = layer.getByRole("button", { name: "Check with TensorFlow.js" });
    const result = layer.locator('[data-check="tfjs"]');
    const expectClose = async () => {
      await button.click();
      await expect(result).toHaveAttribute("data-check-backend", backend, { timeout: 120_000 });
      await expect(result).toHaveText(
        new RegExp(`^Largest difference from TensorFlow\\.js on ${on}: \\S+ \\(relative \\S+\\) in Z, \\S+ \\(relative \\S+\\) in the maps; it took [\\d.]+ m?s\\S*, Headlight [\\d.]+ m?s`),
      );
      for (const name of ["data-difference-output", "data-difference-maps"]) {
        const difference = Number(await result.getAttribute(name));
        expect(difference).toBeLessThan(TOLERANCE);
        expect(difference).toBeGreaterThan(0);
      }
    };
    await expectClose();
    await layer.getByText("Causal mask").click();
    await layer.getByText("Normalise").click();
    await layer.getByText("Embed each column").click();
    await app.settled();
    // What was found was true of another layer.
    await expect(result).toHaveText("");
    await expectClose();
  });
}

test("the check can be called off, and asked for again", async ({ app, page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/tfjsWorker/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await app.open("?backend=wasm");
  const layer = app.cell("layer");
  await layer.getByRole("button", { name: "Check with TensorFlow.js" }).click();
  await expect(layer.getByText("TensorFlow.js computes the layer…")).toBeVisible();
  await layer.getByRole("button", { name: "Cancel the check" }).click();
  await expect(layer.locator('[data-check="tfjs"]')).toHaveText("");
  await app.settled();
  expect(page.workers().filter((worker) => worker.url().includes("tfjs"))).toHaveLength(0);
  letGo();
  await layer.getByRole("button", { name: "Check with TensorFlow.js" }).click();
  await expect(layer.getByText(/^Largest difference from TensorFlow\.js on WASM/)).toBeVisible();
});

test("a check that computes can be called off: its worker ends", async ({ app, page }) => {
  await app.open("?backend=webgpu");
  await app.setNumber("Steps", 64);
  const layer = app.cell("layer");
  const worker = page.waitForEvent("worker", (each) => each.url().includes("tfjsWorker"));
  await layer.getByRole("button", { name: "Check with TensorFlow.js" }).click();
  const ended = (await worker).waitForEvent("close");
  await layer.getByRole("button", { name: "Cancel the check" }).click();
  await ended;
  await expect(layer.locator('[data-check="tfjs"]')).toHaveText("");
  await app.settled();
});

test("once it was used, TensorFlow.js is there without a network", async ({ app, page, context }) => {
  await app.open("?backend=wasm");
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const check = async () => {
    await app.cell("layer").getByRole("button", { name: "Check with TensorFlow.js" }).click();
    await expect(app.cell("layer").getByText(/^Largest difference from TensorFlow\.js on WASM/)).toBeVisible();
  };
  await check();
  await context.setOffline(true);
  // What it found was true of another layer.
  await app.setNumber("Seed", 5);
  await check();
});

test("a TensorFlow.js that does not come is told where it was asked for", async ({ app, page, watch }) => {
  watch.allow(/Failed to load resource|tfjsWorker/);
  await page.route(/tfjsWorker/, (route) => route.abort());
  await app.open("?backend=wasm");
  await app.cell("layer").getByRole("button", { name: "Check with TensorFlow.js" }).click();
  await expect(app.cell("layer").getByText(/^A part of Headlight could not be loaded/)).toBeVisible();
});

for (const backend of ["webgpu", "wasm", "cpu"] as const) {
  test(`?engine=tfjs computes the maps with TensorFlow.js on ${backend}, masks and all, and they equal ours`, async ({ app, page }) => {
    const asked = tfjsRequests(page);
    const draw = async (address: string) => {
      await app.open(address);
      await app.setNumber("Steps", 20);
      await app.cell("layer").getByText("Causal mask").click();
      await app.settled();
      return app.arrays();
    };
    const own = await draw("?backend=wasm");
    await expect(app.backend).toHaveAttribute("data-engine", "own");
    expect(asked).toEqual([]);
    await app.cell("layer").getByText("Causal mask").click();
    await app.settled();

    const found = await draw(`?engine=tfjs&backend=${backend}`);
    await expect(app.backend).toHaveAttribute("data-backend", backend);
    await expect(app.backend).toHaveAttribute("data-engine", "tfjs");
    await expect(app.backend).toHaveAttribute("data-adapter", backend === "webgpu" ? /swiftshader/i : "");
    await expect(app.backend.locator("summary")).toHaveText(/^TensorFlow\.js on (WebGPU|WASM|CPU)/);
    expect(page.workers().filter((worker) => worker.url().includes("tfjsWorker"))).toHaveLength(1);
    expect(asked).toContain("tfjsWorker.js");
    for (const name of ["short_attention", "long_attention", "sum_attention", "short_output", "long_output", "output"]) {
      expect(found[name]!.values).toHaveLength(own[name]!.values.length);
      expect(relativeError(found[name]!.values, own[name]!.values), name).toBeLessThan(TOLERANCE);
    }
    await expect(app.cell("layer").getByRole("button", { name: "Check with TensorFlow.js" })).toBeDisabled();
    await expect(app.cell("layer")).toContainText("take “engine=tfjs” out of the address to check Headlight’s own kernels");
  });
}

test("TensorFlow.js draws true maps, and says how many steps it takes where there are too many", async ({ app }) => {
  await app.open("?engine=tfjs&backend=wasm");
  await app.setNumber("Steps", 12);
  await expectTrueMaps(app);
  await app.setNumber("Steps", 1100);
  await expect(app.alert("attention")).toHaveText(
    /TensorFlow\.js computes whole maps here, of at most 1,024 steps\. Take fewer steps, or take “engine=tfjs” out of the address\./,
  );
});

test("an engine that does not exist is an error on the page with a way on", async ({ app, page }) => {
  await page.goto(`${siteUrl()}?engine=abacus`);
  await expect(page.getByRole("alert").first()).toContainText("“abacus” is not an engine. Ask for tfjs, or take “engine” out of the address.");
  await app.settled();
  await expect(app.maps).toHaveCount(0);
  await expect(app.backend).toHaveCount(0);
});
