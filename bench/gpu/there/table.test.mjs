import { expect, it } from "vitest";
import { tableOf } from "./table.mjs";

const row = (work, more = {}) => ({
  work, subgroups: true, losses: null,
  passes: { project: { passes: 2, ms: 0.02 }, attend: { passes: 1, ms: 0.08 } },
  gpu: 0.1, inARow: 0.15, call: 3, layer: 6, ...more,
});
const OURS = {
  adapter: "nvidia, some card",
  rows: [
    row("maps 1x256x16x64x4"),
    row("maps 1x256x16x64x4", { subgroups: false }),
    row("training step 32x48x8x32x4", { subgroups: false, losses: [1], inARow: 0.4 }),
  ],
  apart: [{ work: "maps 1x256x16x64x4", maps: 1e-9, output: 4e-7 }],
  leftOut: [],
};
const TORCH = {
  torch: "2.11.0", device: "NVIDIA H200",
  rows: { "maps 1x256x16x64x4": { eager: 0.2, graph: 0.05, fill: 0.02 }, "training step 32x48x8x32x4": { eager: 4 } },
  apart: { "maps 1x256x16x64x4": { maps: 2e-9, output: 5e-7 }, "training step 32x48x8x32x4": { losses: 3e-7 } },
};

const cellsOf = (table, first) => table.split("\n").find((line) => line.startsWith(`| ${first} |`)).split(" | ").slice(1);

it("holds each row against its peers on the named card, and tells errors by the peer's float64", () => {
  const table = tableOf(OURS, TORCH, "NVIDIA H200, driver 580");
  expect(table).toMatch(/^NVIDIA H200, driver 580; PyTorch 2\.11\.0 on NVIDIA H200\. All times in ms\./);
  expect(cellsOf(table, "1x256x16x64x4")).toEqual(["0.1", "0.15", "0.02", "5×", "0.2", "2×", "0.05", "0.5×", "–", "–", "2e-9", "5e-7 |"]);
  expect(cellsOf(table, "32x48x8x32x4")).toEqual(["0.1", "0.4", "3", "4", "10×", "–", "3e-7 |"]);
  expect(table).toContain("| 1x256x16x64x4, no subgroups |");
  expect(table).toContain("| training step 32x48x8x32x4 | project 2: 0.02, attend 1: 0.08 |");
  expect(table).not.toContain("SDPA");
});

it("says what it lacks: peers, the card's name, time", () => {
  const table = tableOf({ ...OURS, leftOut: ["maps at T = 16384"] }, null, null);
  expect(table).toMatch(/^nvidia, some card; no PyTorch beside it\./);
  expect(cellsOf(table, "1x256x16x64x4")).toEqual(["0.1", "0.15", "–", "–", "–", "–", "–", "–", "–", "–", "1e-9", "4e-7 |"]);
  expect(table).toMatch(/There was no time for maps at T = 16384\.$/);
});
