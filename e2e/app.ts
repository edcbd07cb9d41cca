import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import type { MadeFile } from "./files";
import { siteUrl } from "./site";
import { readNpz, type NpyArray } from "./npz";

export type CellKind = "text" | "series" | "layer" | "attention";
export type MapBranch = "short" | "long" | "sum";

/** The page as the contract describes it. */
export class App {
  constructor(readonly page: Page) {}

  /**
   * Opens the app and waits for its first maps. `address` is what follows the site's path: "?backend=wasm". The series and the
   * layer, which come folded to a line, are opened, unless the notebook is to be seen `asItComes`.
   */
  async open(address = "", { asItComes = false } = {}): Promise<void> {
    await this.page.goto(siteUrl() + address);
    await this.settled();
    await this.page.locator("article[data-cell-kind], [data-gallery]").first().waitFor();
    if (!asItComes) for (const kind of ["series", "layer"] as const) await this.unfold(kind);
  }

  /** Opens a cell that is folded to a line. */
  async unfold(kind: CellKind): Promise<void> {
    const cell = this.cell(kind);
    if ((await cell.and(this.page.locator('[data-folded="true"]')).count()) === 0) return;
    // By what it does, not by its name: journeys in another language open cells, too.
    await cell.locator('header [aria-expanded="false"]:not([aria-haspopup])').click();
    await expect(cell).toHaveAttribute("data-folded", "false");
    // What it shows may come from the host first, and moves all that is below.
    await expect(cell.locator("[data-coming]")).toHaveCount(0);
  }

  /** Opens the app on WASM with a layer small enough for quick journeys. */
  async openSmall(steps: number, heads: number): Promise<void> {
    await this.open("?backend=wasm");
    await this.setNumber("Steps", steps);
    await this.setNumber("Heads", heads);
  }

  /** Waits until nothing is being computed. */
  async settled(): Promise<void> {
    await expect(this.page.locator("html")).toHaveAttribute("data-busy", "false", { timeout: 240_000 });
  }

  cell(kind: CellKind): Locator {
    return this.page.locator(`article[data-cell-kind="${kind}"]`).first();
  }

  alert(kind: CellKind): Locator {
    return this.cell(kind).getByRole("alert");
  }

  map(branch: MapBranch, head: number): Locator {
    return this.page.locator(`[role="img"][data-branch="${branch}"][data-head="${head}"]`).first();
  }

  get maps(): Locator {
    return this.page.locator('[role="img"][data-branch][data-head][data-steps]');
  }

  get backend(): Locator {
    return this.page.locator("[data-backend]");
  }

  /** The box of a number with this accessible name. */
  number(name: string): Locator {
    const { page } = this;
    return page.getByRole("spinbutton", { name, exact: true }).or(page.getByRole("textbox", { name, exact: true }));
  }

  async readNumber(name: string): Promise<number> {
    return Number(await this.number(name).inputValue());
  }

  async setNumber(name: string, value: number): Promise<void> {
    await this.number(name).fill(String(value));
    await this.number(name).press("Enter");
    await this.settled();
  }

  /** The link that Share makes, with the file or files inside where it is `whole`; the dialog is closed again. */
  async link({ whole = false } = {}): Promise<string> {
    const share = this.page.getByRole("button", { name: "Share", exact: true });
    await share.click();
    const dialog = this.page.getByRole("dialog");
    const box = dialog.getByRole("textbox", { name: "Link" });
    await expect(box).toHaveValue(/#v2\./);
    if (whole) {
      const bare = await box.inputValue();
      await dialog.getByRole("switch", { name: /Put the files? into the link/ }).click();
      // The one before stands there until the longer one is made.
      await expect.poll(async () => (await box.inputValue()).length).toBeGreaterThan(bare.length);
    }
    const link = await box.inputValue();
    await this.close(share);
    return link;
  }

  /** Gives files to the series cell's upload; does not wait. */
  async upload(files: string | MadeFile | MadeFile[]): Promise<void> {
    await this.cell("series").locator('input[type="file"][data-upload="series"]').first().setInputFiles(files);
  }

  /** What `Arrays (.npz)` holds. */
  async arrays(): Promise<Readonly<Record<string, NpyArray>>> {
    return readNpz(await this.arraysFile());
  }

  /** `Arrays (.npz)` as it is saved. */
  async arraysFile(): Promise<Buffer> {
    const saved = this.page.waitForEvent("download");
    await this.choose(this.cell("attention").getByRole("button", { name: /export/i }), "Arrays (.npz)");
    return readFile(await (await saved).path());
  }

  /** Adds a cell at the end. By key: what still comes above would take the button from under the pointer. */
  async addCell(kind: string | RegExp): Promise<void> {
    const cells = this.page.locator("article[data-cell-kind]");
    const before = await cells.count();
    await this.page.getByRole("button", { name: "Add a cell" }).last().press("Enter");
    // By key: what stands above may still grow, and carries the menu off the screen with its button.
    await this.page.getByRole("menuitem", { name: kind }).press("Enter");
    await expect(cells).toHaveCount(before + 1);
  }

  /** Chooses an item of the menu that `opener` opens, which has the keyboard back at the end. */
  async choose(opener: Locator, item: string | RegExp): Promise<void> {
    await opener.click();
    await this.page.getByRole("menuitem", { name: item }).click();
    await expect(opener).toBeFocused();
  }

  /** Closes the menu or dialog that `opener` opened. It has the keyboard back a moment later, and would close with that what is opened before. */
  async close(opener: Locator): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(opener).toBeFocused();
  }
}
