import type { Locator } from "@playwright/test";
import { expect } from "./fixtures";

/** However busy the machine is. */
export const LONG = { timeout: 120_000 };

export type CellOf = (id: string) => Locator;

/** What solves each task of the lessons, by keys, in the cells themselves, as its hints say. */
export const TASKS: Readonly<Record<string, (cellOf: CellOf) => Promise<void>>> = {
  async "1:repair"(cellOf) {
    await looksAt(cellOf, 0, "Several steps back");
    await set(cellOf("maps"), "Steps back", 12);
  },
  "2:repair": (cellOf) => set(cellOf("maps"), "Seed", 13),
  "3:repair": (cellOf) => looksAt(cellOf, 3, "At the largest value"),
  "4:repair": (cellOf) => stride(cellOf, 5),
  async "5:repair"(cellOf) {
    await looksAt(cellOf, 0, "At the largest value");
    await looksAt(cellOf, 1, "At all steps alike");
  },
  "6:mask": (cellOf) => cellOf("maps").getByRole("switch", { name: "Causal mask" }).press("Space"),
  async "6:place"(cellOf) {
    await cellOf("maps").getByRole("switch", { name: "Causal mask" }).press("Space");
    await cellOf("maps").getByRole("switch", { name: "Positions" }).press("Space");
    await looksAt(cellOf, 0, "One step back");
  },
  "7:learn": (cellOf) => cellOf("training").getByRole("button", { name: "Start" }).press("Enter"),
  async "7:without"(cellOf) {
    const training = cellOf("training");
    await stopped(training);
    await training.locator("summary", { hasText: "How it learns" }).press("Enter");
    await set(training, "Position pairs", 0);
    await training.getByRole("button", { name: "Begin anew" }).press("Enter");
  },
  async "8:repair"(cellOf) {
    const set = cellOf("maps").getByRole("button", { name: "Set a head by hand" });
    for (const heads of [1, 2]) {
      await set.press("Enter");
      const choice = cellOf("maps").page().getByRole("menuitem", { name: /largest value/ });
      await choice.press("Enter");
      await expect(cellOf("maps").getByRole("combobox", { name: "Looks" })).toHaveCount(heads);
    }
  },
  "9:window": (cellOf) => stride(cellOf, 8),
  "9:train": (cellOf) => cellOf("training").getByRole("button", { name: "Start" }).press("Enter"),
};

/** Solves a task by what is stored for it. */
export async function solve(name: string, cellOf: CellOf): Promise<void> {
  await TASKS[name]!(cellOf);
  const cell = cellOf(name.slice(2));
  await expect(cell.locator("[data-solved]")).toHaveAttribute("data-solved", "true", LONG);
  await expect(cell).toContainText("Done.");
}

/** A training that is under way, or has come to its end by itself. */
export async function stopped(training: Locator): Promise<void> {
  await expect(async () => {
    if ((await training.getAttribute("data-training")) === "running") await training.getByRole("button", { name: "Stop" }).press("Enter", { timeout: 1_000 });
    await expect(training).toHaveAttribute("data-training", "done", { timeout: 1_000 });
  }).toPass(LONG);
}

async function set(cell: Locator, name: string, value: number): Promise<void> {
  const box = cell.getByRole("spinbutton", { name, exact: true });
  await box.fill(String(value));
  await box.press("Enter");
}

/** In the cell with the series, whose settings come when they are asked for. */
async function stride(cellOf: CellOf, steps: number): Promise<void> {
  await cellOf("series").getByRole("button", { name: "Show the settings" }).press("Enter");
  await set(cellOf("series"), "Stride of the long window", steps);
}

/** Where a head looks that is set by hand already, in the order of the list. */
async function looksAt(cellOf: CellOf, place: number, label: string): Promise<void> {
  const looks = cellOf("maps").getByRole("combobox", { name: "Looks" }).nth(place);
  await looks.selectOption({ label });
  await expect(looks.locator("option:checked")).toHaveText(label);
}
