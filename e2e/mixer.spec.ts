import { expectNoViolations } from "./axe";
import type { Locator, Page } from "@playwright/test";
import type { App } from "./app";
import { expect, test } from "./fixtures";
import { boxOf, expectNoSidewaysScroll } from "./lying";

/** Opens the app with a small layer, and one panel of the attention cell. */
async function openPanel(app: App, name: string): Promise<Locator> {
  await app.openSmall(12, 2);
  return showPanel(app, name);
}

async function showPanel(app: App, name: string): Promise<Locator> {
  const cell = app.cell("attention");
  await cell.getByRole("tab", { name, exact: true }).click();
  const panel = cell.locator("[data-panel]");
  await expect(panel).toBeVisible();
  return panel;
}

const AT_REST = "Z is exactly what the layer computed: nothing is changed.";

test("the walk's last number is Z as the layer computed it", async ({ app, page }) => {
  await app.openSmall(12, 2);
  const output = (await app.arrays())["output"]!.values;
  const panel = await showPanel(app, "Step by step");
  const station = panel.getByRole("slider", { name: "Station" });
  await expect(panel.locator("[data-station]")).toHaveAttribute("data-station", "input");
  await station.focus();
  await page.keyboard.press("ArrowRight");
  await expect(panel.locator("[data-station]")).toHaveAttribute("data-station", "hidden");
  await page.keyboard.press("End");
  const last = panel.locator('[data-station="output"]');
  const units = output.length / 12;
  // The last step is the query to begin with, number 0 the one that is followed.
  const z = output[11 * units]!;
  expect(Number(await last.locator("[data-result]").getAttribute("data-result"))).toBeCloseTo(z, 5);
  expect(Number(await last.locator("[data-computed]").getAttribute("data-computed"))).toBeCloseTo(z, 6);
  expect(Number(await last.locator("[data-difference]").getAttribute("data-difference"))).toBeLessThan(1e-5);
});

test("the walk plays from station to station, stops when asked, and goes by steps", async ({ app, page }) => {
  await page.clock.install();
  const panel = await openPanel(app, "Step by step");
  const at = panel.locator("[data-station]");
  await expect(at).toHaveAttribute("data-station", "input");
  // From here on time goes on only when it is told to.
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await panel.getByRole("button", { name: "Play" }).click();
  for (const next of ["hidden", "query", "keys"]) {
    await page.clock.runFor(3600);
    await expect(at).toHaveAttribute("data-station", next);
  }
  await panel.getByRole("button", { name: "Pause" }).click();
  await page.clock.runFor(9000);
  await expect(at).toHaveAttribute("data-station", "keys");
  await panel.getByRole("button", { name: "Next station" }).click();
  await expect(at).toHaveAttribute("data-station", "products");
  await panel.getByRole("button", { name: "Station before" }).click();
  await expect(at).toHaveAttribute("data-station", "keys");
  // The whole of a long sum, to be done by hand.
  await panel.getByText("All numbers of this station").click();
  await expect(panel.getByText(/^number 0 of key \d+ = /)).toContainText(/ \+ bias .+ = −?[\d.e−]+$/);
});

test.describe("the mixer", () => {
  test("muting a head changes Z; that is undone, kept and shared, and reset gives the very same Z back", async ({ app, page }) => {
    const panel = await openPanel(app, "What if");
    const told = panel.getByRole("region", { name: "The output Z" }).getByRole("status");
    await expect(told).toHaveText(AT_REST);
    const mute = panel.getByRole("button", { name: "Mute head 1 of the short branch" });
    await mute.click();
    await expect(mute).toHaveAttribute("aria-pressed", "true");
    await expect(told).toHaveText(/^Z changed by [\d.]+% of its length/);
    // Undo takes back what was done last, here, and a reload and a link what was tried out along.
    await page.keyboard.press("Control+z");
    await expect(mute).toHaveAttribute("aria-pressed", "false");
    await expect(told).toHaveText(AT_REST);
    await page.keyboard.press("Control+Shift+z");
    await expect(mute).toHaveAttribute("aria-pressed", "true");
    const link = await app.link();
    await page.reload();
    await app.settled();
    await expect(told).toHaveText(/^Z changed by/);
    await page.goto("about:blank");
    await page.goto(link);
    await app.settled();
    await expect(mute).toHaveAttribute("aria-pressed", "true");
    // A number that counts is undone by the notebook, in its box and out of it.
    const strength = panel.getByRole("spinbutton", { name: "Strength of the long branch" });
    await strength.fill("0.5");
    await strength.press("Enter");
    await strength.press("Control+z");
    await expect(strength).toHaveValue("1");
    await expect(mute).toHaveAttribute("aria-pressed", "true");
    const steps = app.number("Steps");
    await app.setNumber("Steps", 14);
    await steps.press("Control+z");
    await expect(steps).toHaveValue("12");
    await panel.getByRole("button", { name: "Reset" }).click();
    await expect(told).toHaveText(AT_REST);
    await expect(mute).toHaveAttribute("aria-pressed", "false");
  });

  test("a silent branch takes away what it gave, and half of it half", async ({ app }) => {
    const panel = await openPanel(app, "What if");
    const told = panel.getByRole("region", { name: "The output Z" }).getByRole("status");
    const share = async () => Number(/by ([\d.]+)%/.exec((await told.textContent()) ?? "")?.[1]);
    const strength = panel.getByRole("spinbutton", { name: "Strength of the long branch" });
    await strength.fill("0");
    await strength.press("Enter");
    await expect(told).toHaveText(/^Z changed/);
    const whole = await share();
    await strength.fill("0.5");
    await strength.press("Enter");
    await expect.poll(share).toBeLessThan(whole * 0.6);
    expect(Math.abs((await share()) - whole / 2)).toBeLessThanOrEqual(1);
  });

  test("a temperature changes the measures of its branch, and reset gives them back", async ({ app }) => {
    const panel = await openPanel(app, "What if");
    const rows = panel.getByRole("region", { name: "Measures", exact: true }).locator("tbody tr");
    await expect(rows).toHaveCount(4);
    const before = await rows.allTextContents();
    const temperature = panel.getByRole("spinbutton", { name: "Softmax temperature, long" });
    await temperature.fill("0.05");
    await temperature.press("Enter");
    for (const head of [2, 3]) await expect(rows.nth(head)).toContainText("was");
    for (const head of [0, 1]) await expect(rows.nth(head)).not.toContainText("was");
    await panel.getByRole("button", { name: "Reset" }).click();
    await expect(rows).toHaveText(before);
  });

  test("by keyboard: a weight goes up, the row still adds up, Z follows; the row comes back", async ({ app, page }) => {
    const panel = await openPanel(app, "What if");
    const told = panel.getByRole("region", { name: "The output Z" }).getByRole("status");
    const row = panel.getByRole("slider", { name: /^Weight of key/ });
    const before = Number(await row.getAttribute("aria-valuenow"));
    await row.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Shift+ArrowUp");
    await expect.poll(async () => Number(await row.getAttribute("aria-valuenow"))).toBeGreaterThan(before + 0.01);
    await expect(told).toHaveText(/most at step 12\.$/);
    await panel.getByRole("button", { name: "Give the row back" }).click();
    await expect(told).toHaveText(AT_REST);
  });

  test("by keyboard: a point of the series moves, and A and Z with it", async ({ app, page }) => {
    const panel = await openPanel(app, "What if");
    const told = panel.getByRole("region", { name: "The output Z" }).getByRole("status");
    const weight = panel.getByRole("slider", { name: /^Weight of key/ });
    const before = await weight.getAttribute("aria-valuenow");
    const point = panel.getByRole("region", { name: "The series by hand" }).getByRole("slider");
    await point.focus();
    await page.keyboard.press("Shift+ArrowUp");
    await page.keyboard.press("Shift+ArrowUp");
    await expect(told).toHaveText(/^Z changed/);
    await expect(weight).not.toHaveAttribute("aria-valuenow", before ?? "");
    await panel.getByRole("button", { name: "Put the points back" }).click();
    await expect(told).toHaveText(AT_REST);
    await expect(weight).toHaveAttribute("aria-valuenow", before ?? "");
  });

  test("covering up steps is told as a rank correlation", async ({ app }) => {
    const panel = await openPanel(app, "What if");
    const covered = panel.getByRole("region", { name: "Cover up steps" });
    await expect(covered.getByRole("status")).toContainText(/Spearman's rank correlation −?[01]\.\d\d/);
    await covered.getByRole("application").focus();
    await app.page.keyboard.press("ArrowRight");
    await expect(covered).toContainText(/: attention 0\.\d+, change of Z/);
  });
});

/** Moves the pointer onto step `step` of a figure of 12 side by side; `y` as a share of its height. */
async function pointAtStep(page: Page, figure: Locator, step: number, y = 0.5): Promise<void> {
  await figure.scrollIntoViewIfNeeded();
  const box = await boxOf(figure);
  await page.mouse.move(box.x + ((step + 0.5) * box.width) / 12, box.y + box.height * y);
}

test.describe("linked", () => {
  test("a step pointed at in the mixer is lit in its maps, in its other figures and on the series", async ({ app, page }) => {
    const panel = await openPanel(app, "What if");
    const marks = app.cell("series").locator("[data-mark='key']");
    const lit = (region: string) => panel.getByRole("region", { name: region, exact: true }).locator('[data-lit="key"]');
    await pointAtStep(page, panel.getByRole("slider", { name: /^Weight of key/ }), 3);
    await expect(lit("Short branch")).toHaveCount(2);
    await expect(lit("A row of weights by hand")).toHaveCount(1);
    await expect(lit("The series by hand")).toHaveCount(1);
    await expect(marks.first()).toBeVisible();
    await pointAtStep(page, panel.getByRole("img", { name: /^Z now/ }), 5);
    await expect(lit("The output Z")).toHaveCount(2);
    await expect(lit("A row of weights by hand")).toHaveCount(0);
    await pointAtStep(page, panel.getByRole("region", { name: "Cover up steps" }).getByRole("application"), 6);
    await expect(lit("Short branch")).toHaveCount(2);
    await page.mouse.move(2, 2);
    await expect(panel.locator("[data-lit]")).toHaveCount(0);
    await expect(marks).toHaveCount(0);
  });

  test("a key of the walk is lit on the series, and followed by a click", async ({ app, page }) => {
    const panel = await openPanel(app, "Step by step");
    await panel.getByRole("button", { name: "Weights", exact: true }).click();
    await pointAtStep(page, panel.getByRole("img", { name: /^Weight of every key/ }), 5);
    await expect(app.cell("series").locator("[data-mark='key']").first()).toBeVisible();
    await page.mouse.down();
    await page.mouse.up();
    await expect(panel.getByRole("spinbutton", { name: "Key to follow" })).toHaveValue("6");
    await expect(panel.locator("[data-station]")).toContainText("weight of key 6");
  });

  test("two steps are found in all maps of the doubt with their numbers; a row kept there is where mixer and walk begin", async ({ app, page }) => {
    await app.openSmall(12, 2);
    const { long_attention: maps } = await app.arrays();
    const panel = await showPanel(app, "Is it real?");
    await panel.getByLabel("Branch").selectOption("long");
    await expect(panel).toHaveAttribute("aria-busy", "false");
    const map = panel.getByRole("img", { name: /^As it is, head 1/ });
    await map.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowUp");
    for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowLeft");
    await expect(panel.locator('[data-lit="key"]')).toHaveCount(6);
    // From the last cell, which the first press enters: query 8, key 9. The same weight is found where time is shuffled.
    const weight = maps!.values[(12 + 8) * 12 + 9]!;
    const readout = panel.getByRole("status").nth(1);
    await expect(readout).toContainText(/head 1 · long · query .+ → key .+: /);
    const [, told, shuffled] = /: ([\d.]+) = [\d.]+ × even, with time shuffled ([\d.]+), difference at this place /.exec((await readout.textContent())!)!;
    expect(Number(told)).toBeCloseTo(weight, 4);
    expect(Number(shuffled)).toBeCloseTo(weight, 4);
    await page.keyboard.press("Space");
    await expect(panel.locator("[data-selected]")).toHaveCount(6);

    const walk = await showPanel(app, "Step by step");
    for (const [box, value] of [["Head", "1"], ["Query step", "9"]] as const) await expect(walk.getByRole("spinbutton", { name: box, exact: true })).toHaveValue(value);
    const mixer = await showPanel(app, "What if");
    await expect(mixer.getByRole("spinbutton", { name: "Query", exact: true })).toHaveValue("9");
    await expect(mixer.getByRole("button", { name: "Show a row of head 1 of the long branch" })).toHaveAttribute("aria-pressed", "true");
  });
});

test("in the doubt shuffled time only rearranges the maps, each baseline is one click away, and a causal layer notices the order", async ({ app }) => {
  const panel = await openPanel(app, "Is it real?");
  const found = panel.getByRole("status").first();
  await expect(found).toContainText("the layer took no notice of the order");
  const maps = panel.getByRole("region", { name: "Difference" }).getByRole("img");
  for (const [baseline, meaning] of [
    ["Other random weights", "comes from the series"],
    ["Even weights", "what the head picks out"],
  ] as const) {
    const before = await found.textContent();
    await panel.getByRole("radio", { name: baseline }).check();
    await expect(panel).toContainText(meaning);
    await expect(found).not.toHaveText(before ?? "");
    await expect(found).toContainText("lies elsewhere");
    await expect(maps).toHaveCount(2);
  }
  await panel.getByRole("radio", { name: "Shuffled time" }).check();
  await app.cell("layer").getByRole("switch", { name: "Causal mask" }).click();
  await app.settled();
  await expect(found).toContainText("here the order does count");
});

test("a row is played only when asked, and stops when asked", async ({ app, page }) => {
  // A tone that goes on until it is stopped, however long the machine takes.
  await page.addInitScript(() => {
    const stop = AudioScheduledSourceNode.prototype.stop;
    AudioScheduledSourceNode.prototype.stop = function (when) {
      if (when === undefined) stop.call(this);
    };
  });
  await app.open("?backend=wasm");
  const cell = app.cell("attention");
  await cell.getByText("The maps in numbers").click();
  await cell.getByRole("button", { name: "Play this row as sound" }).click();
  const stop = cell.getByRole("button", { name: "Stop the sound" });
  await expect(stop).toBeVisible();
  await stop.click();
  await expect(cell.getByRole("button", { name: "Play this row as sound" })).toBeVisible();
  await expect(stop).toBeHidden();
});

for (const { width, colorScheme } of [{ width: 390, colorScheme: "light" }, { width: 1440, colorScheme: "light" }, { width: 390, colorScheme: "dark" }] as const) {
  test(`mixer, walk and doubt are clean to axe and do not scroll sideways at ${width} px, ${colorScheme}`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await app.openSmall(12, 2);
    for (const name of ["What if", "Step by step", "Is it real?"]) {
      const panel = await showPanel(app, name);
      await expect(panel).toHaveAttribute("aria-busy", "false");
      await expectNoViolations(page, { within: "[data-panel]", colorScheme, where: name });
      await expectNoSidewaysScroll(page, name);
    }
  });
}
