import { expect, test } from "vitest";
import { rowSound } from "./rowSound";

test("more weight is a higher and louder note, nothing the lowest, the largest three octaves above", () => {
  const { notes } = rowSound([0, 0.1, 0.4, 0.2]);
  expect(notes[0]!.frequency).toBe(196);
  expect(notes[2]!.frequency).toBe(196 * 8);
  const byPitch = notes.toSorted((a, b) => a.frequency - b.frequency);
  expect(byPitch).toEqual(notes.toSorted((a, b) => a.loudness - b.loudness));
  expect(byPitch.map((note) => notes.indexOf(note))).toEqual([0, 1, 3, 2]);
});

test("keys follow each other at equal distances; long rows are hurried, short ones drawn out", () => {
  rowSound([1, 1, 1]).notes.forEach(({ at }, key) => expect(at).toBeCloseTo(key * 0.4, 10));
  expect(rowSound(new Float32Array(64).fill(1 / 64)).duration).toBeCloseTo(3.84, 10);
  expect(rowSound(new Float32Array(512)).duration).toBe(8);
});

test("a row of nothing is all low", () => {
  expect(new Set(rowSound([0, 0]).notes.map(({ frequency }) => frequency))).toEqual(new Set([196]));
});
