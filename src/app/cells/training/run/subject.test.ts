import { describe, expect, it } from "vitest";
import { prepare } from "../../../../model/training/task/prepare";
import { readKept } from "../kept/keptFile";
import { keptAt, made, series } from "./run.testing";
import { createSubject } from "./subject";

/** A run after its first step and after its second. */
async function twoRuns(): Promise<readonly [Blob, Blob]> {
  const { training, shelf } = made();
  const files: Blob[] = [];
  for (const step of [1, 2]) {
    training.step();
    await keptAt(shelf, step);
    files.push(shelf.file!);
  }
  return files as unknown as readonly [Blob, Blob];
}
const subject = () => createSubject(prepare, () => {});
const steps = ({ kept }: ReturnType<typeof subject>) => kept()?.run.state.trainer.steps;

describe("a run that its cell comes to keep while an older one is still read", () => {
  it("is the cell's, whether the older one was kept there or taken up", async () => {
    const [early, late] = await twoRuns();
    const one = subject();
    expect(await Promise.all([one.restore(series, early), one.restore(series, late)])).toEqual([true, true]);
    expect(steps(one)).toBe(2);
    const two = subject();
    await Promise.all([two.takeUp(series, undefined, () => Promise.resolve(early)), Promise.resolve().then(() => two.restore(series, late))]);
    expect([steps(two), two.isBundled()]).toEqual([2, false]);
  });

  it("is the cell's where the older one is read after it, too", async () => {
    const [early, late] = await twoRuns();
    const slow = new Blob([early]);
    const slice = slow.slice.bind(slow);
    let read = () => {};
    const held = new Promise<void>((resolve) => (read = resolve));
    slow.slice = (...range) => {
      const part = slice(...range);
      const bytes = part.arrayBuffer.bind(part);
      part.arrayBuffer = () => held.then(bytes);
      return part;
    };
    const one = subject();
    const first = one.restore(series, slow);
    await one.restore(series, late);
    read();
    await first;
    expect(steps(one)).toBe(2);
  });

  it("is the cell's where the older one is taken back from a worker that is gone", async () => {
    const [early, late] = await twoRuns();
    const { settings } = (await readKept(early))!;
    const one = subject();
    one.begin({ series, settings, pilots: false });
    await Promise.all([one.takeBack(early), one.restore(series, late)]);
    expect(steps(one)).toBe(2);
    expect(one.begun()?.series).toBe(series);
  });
});

it("a run that a worker took meanwhile stays, and one that cannot be read leaves what was begun", async () => {
  const [early] = await twoRuns();
  const { settings } = (await readKept(early))!;
  const one = subject();
  const reading = one.restore(series, early);
  one.begin({ series, settings, pilots: false });
  expect(await reading).toBe(true);
  expect(one.kept()).toBeNull();
  expect(await one.takeBack(new Blob(["no run"]))).toBe(false);
  expect(one.begun()?.series).toBe(series);
});
