import { expect, test } from "./fixtures";
import { boxOf } from "./lying";
import { Finger } from "./finger";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** Longer than a figure waits for a finger that rests. */
const RESTING = 600;

test("with a finger: windows are dragged and scrolled over, heads swiped, rows kept, a map enlarged; settings, tabs and the film are at hand", async ({ app, page }) => {
  await app.open("?backend=wasm", { asItComes: true });
  const finger = new Finger(page);
  const cell = app.cell("attention");
  const strip = page.locator("[data-strip]");
  const position = () => page.getByRole("slider", { name: "Drag to move the windows" }).getAttribute("aria-valuenow");
  // Scrolling over the strip moves no window, a move along it does.
  expect((await boxOf(strip.locator("[data-window]").first().locator("xpath=../.."))).height).toBeLessThanOrEqual(48);
  // All of the invitation is on the screen, although neither side of the windows has room for it.
  const hint = await boxOf(page.getByText("Drag the windows along the series"));
  expect(hint.x).toBeGreaterThanOrEqual(0);
  expect(hint.x + hint.width).toBeLessThanOrEqual(390);
  const start = await position();
  const before = await boxOf(strip);
  await finger.draw([[100, before.y + 20], [102, before.y], [103, before.y - 40], [103, before.y - 90]]);
  await app.settled();
  expect(await position(), "a swipe down the page").toBe(start);
  const { y } = await boxOf(strip);
  await finger.draw([[300, y + 20], [280, y + 21], [240, y + 22], [200, y + 22]]);
  await expect.poll(position, "a move along the series").not.toBe(start);
  await app.settled();
  await expect(page.getByText("Drag the windows along the series")).toHaveCount(0);

  // One head on the screen, the next by a swipe or by its thumbnail.
  const pressed = (head: number) => page.getByRole("button", { name: `Show head ${head}` });
  await app.map("short", 0).scrollIntoViewIfNeeded();
  const first = await boxOf(app.map("short", 0));
  const across = first.y + 40;
  await finger.draw([[320, across], [300, across], [240, across], [160, across], [80, across], [30, across]]);
  await expect(pressed(1)).toHaveAttribute("aria-pressed", "true");
  await expect(app.map("short", 1)).toBeInViewport();
  await expect(app.map("short", 0)).not.toBeInViewport();
  await pressed(3).tap();
  // A finger that comes down on heads that still move holds them up.
  const leftOf = async (head: number) => Math.round((await boxOf(app.map("short", head))).x);
  await expect.poll(() => leftOf(3)).toBe(Math.round(first.x));
  // A finger that rests keeps the rows that it is drawn over, and moves no head.
  await app.map("short", 3).evaluate((map) => map.scrollIntoView({ block: "center" }));
  await expect.poll(() => leftOf(3), "after it was scrolled to").toBe(Math.round(first.x));
  const map = await boxOf(app.map("short", 3));
  const middle = map.x + map.width / 2;
  await finger.draw([[middle, map.y + 60], [middle, map.y + 90], [middle, map.y + 120]], { resting: RESTING });
  await expect(cell.getByRole("button", { name: /^Let \d+ rows go/ })).toBeVisible();
  await expect(pressed(3)).toHaveAttribute("aria-pressed", "true");
  await cell.getByRole("button", { name: /^Let / }).tap();

  // A setting, as a sheet.
  await page.getByRole("button", { name: "Settings", exact: true }).tap();
  const sheet = page.getByRole("complementary");
  expect((await boxOf(sheet)).height).toBeLessThan(844 / 2);
  await sheet.getByRole("switch", { name: "Causal mask" }).tap();
  await app.settled();
  await expect(sheet.getByRole("switch", { name: "Causal mask" })).toBeChecked();
  await app.setNumber("Heads", 2);
  await expect(page.getByRole("button", { name: /^Show head / })).toHaveCount(2);
  // A number that no layer has is refused where it was typed, in words that can be read there.
  await app.number("Heads").tap();
  await expect(app.number("Heads")).toBeFocused();
  await app.number("Heads").fill("0");
  await app.number("Heads").press("Enter");
  await expect(app.number("Heads")).toHaveAccessibleDescription(/^Heads stays 2: type a number from 1 to \d+\.$/);
  await expect(sheet.getByText(/^Heads stays 2/)).toBeInViewport({ ratio: 1 });
  await expect(app.number("Heads")).toHaveValue("2");
  await page.getByRole("button", { name: "Settings", exact: true }).tap();
  // What was changed is undone from the menu.
  await page.getByRole("button", { name: "Menu", exact: true }).tap();
  await page.getByRole("menuitem", { name: /^Undo/ }).tap();
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Show head / })).toHaveCount(4);

  // What if, Step by step and Compare.
  await cell.getByRole("tab", { name: "What if" }).tap();
  await cell.getByRole("button", { name: "Mute head 0 of the short branch" }).tap();
  await expect(cell.getByRole("button", { name: "Mute head 0 of the short branch" })).toHaveAttribute("aria-pressed", "true");
  await cell.getByRole("button", { name: "Reset" }).tap();
  await cell.getByRole("tab", { name: "Step by step" }).tap();
  const row = cell.getByRole("tabpanel").locator('[role="img"][data-branch="short"]').first();
  await row.scrollIntoViewIfNeeded();
  const { height } = await boxOf(row);
  await row.tap({ position: { x: 20, y: height / 4 } });
  await expect.poll(() => app.readNumber("Query step")).toBeLessThan(16);
  await cell.getByRole("tab", { name: "Compare" }).tap();
  await expect(cell.locator('[data-panel="compare"]').getByRole("region", { name: "A − B" }).locator("canvas").first()).toBeVisible();
  // Shuffled time, and even weights in its place.
  await cell.getByRole("tab", { name: "Is it real?" }).tap();
  await cell.getByText("Even weights", { exact: true }).tap();
  await expect(cell.getByRole("tabpanel")).toContainText("what the head picks out");

  // The notebook is shared and presented.
  await cell.getByRole("tab", { name: "Maps" }).tap();
  await page.getByRole("button", { name: "Share", exact: true }).tap();
  await expect(page.getByRole("textbox", { name: "Link" })).toHaveValue(/#v2\./);
  await page.getByRole("button", { name: "Close", exact: true }).tap();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Menu", exact: true }).tap();
  await page.getByRole("menuitem", { name: /^Present/ }).tap();
  const bar = page.getByRole("navigation", { name: "Presentation" });
  // It begins with what was in sight.
  await expect(app.map("short", 0)).toBeVisible();
  await expect(app.map("long", 0)).toHaveCount(0);
  await bar.getByRole("button", { name: "Next slide" }).tap();
  await expect(app.map("short", 0)).toHaveCount(0);
  await bar.getByRole("button", { name: "End the presentation (Escape)" }).tap();
  await expect(bar).toHaveCount(0);

  // On a wider screen all heads stand side by side: a tap enlarges one, and shows it small again.
  await page.setViewportSize({ width: 1024, height: 768 });
  const enlarged = page.getByRole("region", { name: "Enlarged map" });
  await app.map("short", 1).tap();
  await expect(enlarged).toHaveCount(1);
  await enlarged.getByRole("button", { name: "Close enlarged map" }).tap();
  await expect(enlarged).toHaveCount(0);

  // The film of the training that comes along.
  const film = page.locator('article[data-cell-kind="training"]').getByRole("slider", { name: "Moment" });
  await film.scrollIntoViewIfNeeded();
  const last = await film.inputValue();
  const { width: length, height: thick } = await boxOf(film);
  await film.tap({ position: { x: length / 3, y: thick / 2 } });
  await expect.poll(async () => Number(await film.inputValue())).toBeLessThan(Number(last));
});

test("with a finger: a prediction is drawn into a lesson's map and shown", async ({ app, page }) => {
  await app.open("?backend=wasm&notebook=notebooks/1-one-row.headlight.json", { asItComes: true });
  const question = page.locator('article[data-cell-id="greatest"]');
  const guess = question.locator("[data-guess]");
  await guess.scrollIntoViewIfNeeded();
  const { width, height } = await boxOf(guess);
  await guess.tap({ position: { x: width / 2, y: height / 2 } });
  await question.getByRole("button", { name: "Show me" }).tap();
  await expect(question.getByRole("status")).toContainText(/step \d+/);
  await expect(question.locator("[data-solved]")).toBeVisible();
  await expect(page.locator("html")).toHaveJSProperty("scrollLeft", 0);

  // A line is drawn to where a head will look, and a choice is made.
  await app.open("?backend=wasm&notebook=notebooks/4-two-clocks.headlight.json", { asItComes: true });
  const lag = page.locator('article[data-cell-id="back"]');
  const line = lag.locator("[data-guess]");
  await line.scrollIntoViewIfNeeded();
  // The pencil stands beside what is asked, not on it.
  const pencil = await boxOf(lag.getByRole("button", { name: "Edit this question" }));
  const asked = await boxOf(lag.getByText(/^Jolts come every 40 samples/));
  expect(asked.x + asked.width).toBeLessThanOrEqual(pencil.x);
  const { x, y, width: across, height: down } = await boxOf(line);
  // From the diagonal to ten of 24 steps beside it.
  await new Finger(page).draw([[x + across / 2, y + down / 2], [x + across * 0.4, y + down / 2], [x + (across * 13.5) / 24, y + (down * 23.5) / 24]]);
  await expect(lag).toContainText("10 steps back");
  await lag.getByRole("button", { name: "Show me" }).tap();
  await expect(lag.locator("[data-solved]")).toHaveAttribute("data-solved", "true");
  // What was planted in the series, and which head found it.
  const maps = app.cell("attention");
  // The step before the figure has narrowed it to the part that it speaks of.
  await page.locator('article[data-cell-id="tour"] section').tap();
  await maps.getByRole("button", { name: "Show the whole figure" }).tap();
  const planted = maps.getByRole("switch", { name: "Show what was planted" });
  await planted.tap();
  await expect(planted).toBeChecked();
  await expect(maps.locator("[data-truth]")).toContainText(/found it/);
  await expect(page.locator("[data-strip] [data-planted]").first()).toBeVisible();
  await app.open("?backend=wasm&notebook=notebooks/8-explanation.headlight.json", { asItComes: true });
  const even = page.locator('article[data-cell-id="even"]');
  await even.scrollIntoViewIfNeeded();
  await even.getByRole("radio").nth(1).tap();
  await even.getByRole("button", { name: "Show me" }).tap();
  await expect(even.locator("[data-solved]")).toHaveAttribute("data-solved", "true");
  await expect(page.locator("html")).toHaveJSProperty("scrollLeft", 0);
});
