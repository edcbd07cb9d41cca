import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/** Holds back what the page asks of its workers, between `hold` and `release`. */
async function withHeldWorkers(page: Page) {
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    const scope = window as unknown as { holding: boolean; release: () => void };
    scope.holding = false;
    scope.release = () => {
      scope.holding = false;
      for (const send of held.splice(0)) send();
    };
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      const deliver = () => Reflect.apply(send, this, message);
      if (scope.holding) held.push(deliver);
      else deliver();
    } as typeof send;
  });
  return {
    hold: () => page.evaluate(() => void ((window as unknown as { holding: boolean }).holding = true)),
    release: () => page.evaluate(() => (window as unknown as { release: () => void }).release()),
  };
}

test("a computation that was stopped can be run again, where it stands and from the cell's menu", async ({ app, page }) => {
  const workers = await withHeldWorkers(page);
  await app.open("?backend=wasm");
  const cell = app.cell("attention");
  await workers.hold();
  await app.number("Seed").fill("5");
  await app.number("Seed").press("Enter");
  await cell.getByRole("button", { name: "Cancel" }).click();
  await expect(app.alert("attention")).toHaveText(/You stopped this computation/);
  await workers.release();
  await cell.getByRole("button", { name: "Run again" }).click();
  await expect(cell).toHaveAttribute("data-status", "ready");
  await expect(app.alert("attention")).toHaveCount(0);

  await workers.hold();
  await app.number("Seed").fill("6");
  await app.number("Seed").press("Enter");
  await cell.getByRole("button", { name: "Cancel" }).click();
  await workers.release();
  const actions = cell.getByRole("button", { name: /^Actions for/ });
  await app.choose(actions, "Run again");
  await expect(cell).toHaveAttribute("data-status", "ready");
  await actions.click();
  await expect(page.getByRole("menuitem", { name: "Run again" })).toHaveAttribute("aria-disabled", "true");
});

test("a check and exports pressed one after another do not take each other's place", async ({ app, page }) => {
  const workers = await withHeldWorkers(page);
  await app.open("?backend=wasm");
  const cell = app.cell("layer");
  const menu = cell.getByRole("button", { name: "Export weights" });
  const keras = page.getByRole("menuitem", { name: /Keras \(\.zip\)/ });
  await workers.hold();
  await cell.getByRole("button", { name: /float64/ }).click();
  const downloaded = page.waitForEvent("download");
  await app.choose(menu, /Keras \(\.zip\)/);
  await menu.click();
  await expect(keras).toHaveAttribute("aria-disabled", "true");
  await app.close(menu);
  await workers.release();
  await downloaded;
  await expect(cell.getByRole("status").filter({ hasText: "Largest difference in Z" })).toBeVisible();
  await expect(app.alert("layer")).toHaveCount(0);
  await menu.click();
  await expect(keras).not.toHaveAttribute("aria-disabled", "true");
});

test("a view that broke is drawn again when its cause is undone", async ({ app, page, watch }) => {
  watch.allow(/broken for a while|above error occurred/);
  await page.addInitScript(() => {
    const write = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, "format")!.get!;
    Object.defineProperty(Intl.NumberFormat.prototype, "format", {
      get() {
        if ((window as { broken?: boolean }).broken === true) throw new Error("broken for a while");
        return write.call(this) as unknown;
      },
    });
  });
  await app.open("?backend=wasm");
  const units = await app.readNumber("Units");
  await page.evaluate(() => void ((window as { broken?: boolean }).broken = true));
  await app.number("Units").fill(String(units + 1));
  await app.number("Units").press("Enter");
  await expect(app.alert("layer")).toHaveText(/could not be drawn \(broken for a while\)/);
  await page.evaluate(() => void ((window as { broken?: boolean }).broken = false));
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(app.number("Units")).toHaveValue(String(units));
  await expect(app.alert("layer")).toHaveCount(0);
});
