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
/** What a run was begun with whose file this is. */
async function begun(file: Blob) {
  const one = subject();
  one.begin({ series, settings: (await readKept(file))!.settings, pilots: false });
  return one;
}
/** The file, which is read only once `read` was called. */
function slowly(from: Blob) {
  const file = new Blob([from]);
  const slice = file.slice.bind(file);
  let read = () => {};
  const held = new Promise<void>((resolve) => (read = resolve));
  file.slice = (...range) => {
    const part = slice(...range);
    const bytes = part.arrayBuffer.bind(part);
    part.arrayBuffer = () => held.then(bytes);
    return part;
  };
  return { file, read: () => read() };
}

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
    const slow = slowly(early);
    const one = subject();
    const first = one.restore(series, slow.file);
    await one.restore(series, late);
    slow.read();
    await first;
    expect(steps(one)).toBe(2);
    const two = subject();
    const along = slowly(early);
    const taking = two.takeUp(series, undefined, () => Promise.resolve(along.file));
    await two.restore(series, late);
    along.read();
    expect([await taking, steps(two), two.isBundled()]).toEqual([null, 2, false]);
  });

  it("is the cell's where the older one is taken back from a worker that is gone", async () => {
    const [early, late] = await twoRuns();
    const one = await begun(early);
    expect(await Promise.all([one.takeBack(early), one.restore(series, late)])).toEqual([false, true]);
    expect(steps(one)).toBe(2);
    expect(one.begun()?.series).toBe(series);
  });

  it("is not the cell's where it cannot be read: what was begun stays, and gives way to the next one", async () => {
    const [early, late] = await twoRuns();
    const one = await begun(early);
    expect(await Promise.all([one.takeBack(early), one.restore(series, new Blob(["no run"]))])).toEqual([false, false]);
    expect([one.begun()?.series, one.kept()]).toEqual([series, null]);
    expect([await one.restore(series, late), steps(one)]).toEqual([true, 2]);
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
