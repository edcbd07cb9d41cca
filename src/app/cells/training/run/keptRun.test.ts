import { describe, expect, it, vi } from "vitest";
import { generated } from "../../../../model/training/training.testing";
import { readKept, writeKept } from "../kept/keptFile";

import { keptAt, losses, made, series } from "./run.testing";

describe("a run", () => {
  it("that is kept goes on in another page with the same future, bit for bit", async () => {
    const whole = made();
    whole.training.setSlow(false);
    whole.training.start();
    await whole.phase("done");

    const first = made();
    for (let step = 1; step <= 3; step++) {
      first.training.step();
      await vi.waitFor(() => expect(first.training.state.getState()).toMatchObject({ phase: "paused", step }), { timeout: 60_000 });
    }
    await keptAt(first.shelf, 3);
    first.training.end();

    const second = made(first.shelf);
    await second.training.restore(series, first.shelf.file);
    expect(second.training.state.getState()).toMatchObject({ phase: "paused", step: 3 });
    expect(losses(second.training)).toEqual(losses(whole.training).slice(0, 3));
    second.training.setSlow(false);
    second.training.goOn();
    await second.phase("done");
    expect(losses(second.training)).toEqual(losses(whole.training));
    expect(second.training.state.getState().validations).toEqual(whole.training.state.getState().validations);
  });

  it("whose cell goes while it runs is kept as it stands, with all that was told of it", async () => {
    const { training, shelf } = made();
    const step = await new Promise<number>((resolve) => {
      const stop = training.state.subscribe(({ phase, step }) => {
        if (phase !== "running" || step < 2) return;
        stop();
        resolve(step);
        training.end();
      });
      training.start();
    });
    expect(shelf.file, "not yet due").toBeUndefined();
    await vi.waitFor(() => expect(shelf.file).toBeDefined(), { timeout: 60_000 });
    const kept = (await readKept(shelf.file!))!;
    expect(kept.run.state.trainer.steps).toBeGreaterThanOrEqual(step);
    expect(kept.curve.losses).toHaveLength(kept.run.state.trainer.steps);
    // It is over: nothing more is kept.
    const { file } = shelf;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(shelf.file).toBe(file);
  });

  it("that comes along is loaded once, is told from other series, and comes back with a series that is read again", async () => {
    const first = made();
    first.training.step();
    await first.phase("paused");
    await keptAt(first.shelf, 1);
    const { training } = made();
    const load = vi.fn(() => Promise.resolve(first.shelf.file));
    const other = generated("season", 901);
    for (let frame = 0; frame < 3; frame++) expect(await training.takeUp(other, undefined, load)).toBe("series");
    expect(await training.takeUp(series, undefined, load)).toBeNull();
    expect(await training.takeUp(other, undefined, load)).toBe("series");
    // One of another length is not gone through at all.
    const values = vi.fn(() => other.columns[0]!.values);
    const long = { ...other, columns: [Object.defineProperty({ ...other.columns[0]! }, "values", { get: values })] };
    expect(await training.takeUp(long, undefined, load)).toBe("series");
    expect(values).not.toHaveBeenCalled();
    const again = generated("season", 900);
    expect(again).not.toBe(series);
    expect(await training.takeUp(again, undefined, load)).toBeNull();
    expect(training.begunWith()?.series).toBe(again);
    expect(load).toHaveBeenCalledTimes(1);
    expect(await made().training.takeUp(series, undefined, () => Promise.resolve(undefined))).toBe("absent");
  });

  it("whose film is of NaN, of another shape or of steps that cannot be is refused in words, in half the space, too", async () => {
    const first = made();
    first.training.step();
    await first.phase("paused");
    await keptAt(first.shelf, 1);
    const sound = (await readKept(first.shelf.file!))!;
    const filmOf = (change: (weights: Float32Array) => Float32Array, steps = (step: number) => step) => ({
      ...sound,
      run: { ...sound.run, film: { ...sound.run.film, moments: sound.run.film.moments.map(({ step, weights }) => ({ step: steps(step), weights: change(weights) })) } },
    });
    const one = (value: number) => (weights: Float32Array) => weights.with(3, value);
    for (const half of [false, true]) {
      const files = [filmOf(one(NaN)), filmOf(one(half ? 1e6 : Infinity)), filmOf((weights) => weights.slice(1)), filmOf((weights) => weights, () => -1)].map((kept) => writeKept({ ...kept, half }));
      for (const file of files) {
        const { training } = made({ file });
        await training.restore(series, file);
        expect(training.state.getState()).toMatchObject({ phase: "idle", film: { moments: [] }, problem: { kind: "training/kept" } });
      }
    }
    const { training } = made();
    await training.restore(series, writeKept({ ...sound, half: true }));
    expect(training.state.getState()).toMatchObject({ phase: "paused", problem: null });
  });

  it("keeps its film in half the space once it is told to, at rest in another page, too; the run goes on bit for bit", async () => {
    const first = made();
    first.training.setSlow(false);
    first.training.start();
    await first.phase("done");
    await keptAt(first.shelf, 60);
    const whole = first.shelf.file!;
    first.training.setHalf(true);
    await vi.waitFor(() => expect(first.shelf.file!.size).toBeLessThan(0.7 * whole.size), { timeout: 60_000 });
    const [all, half] = [(await readKept(whole))!, (await readKept(first.shelf.file!))!];
    expect(half.run.state).toEqual(all.run.state);
    const second = made(first.shelf);
    await second.training.restore(series, first.shelf.file);
    expect(second.training.state.getState().half).toBe(true);
    second.training.setHalf(false);
    // As large as before, though its digits do not come back.
    expect(first.shelf.file!.size).toBeGreaterThan(0.99 * whole.size);
    expect((await readKept(first.shelf.file!))!.run.film).toEqual(half.run.film);
  });

  it("that came late into the notebook takes the place of an older one that rests, of none that goes on, and of none that is kept again", async () => {
    const first = made();
    const files: Blob[] = [];
    for (let step = 1; step <= 3; step++) {
      first.training.step();
      await keptAt(first.shelf, step);
      files.push(first.shelf.file!);
    }
    const [early, late, latest] = files as [Blob, Blob, Blob];
    const { training, shelf } = made({ file: early });
    const step = () => training.state.getState().step;
    expect(await training.takeUp(series, undefined, () => Promise.resolve(early))).toBeNull();
    expect(training.isBundled()).toBe(true);
    await training.restore(series, late);
    expect([step(), training.isBundled(), losses(training)]).toEqual([2, false, losses(first.training).slice(0, 2)]);
    training.setHalf(true);
    const { film } = training.state.getState();
    expect(shelf.file).not.toBe(early);
    await training.restore(series, shelf.file);
    expect(training.state.getState().film).toBe(film);
    const coming = training.restore(series, latest);
    training.step();
    await coming;
    await vi.waitFor(() => expect(training.state.getState()).toMatchObject({ phase: "paused", step: 3 }), { timeout: 60_000 });
    await training.restore(series, early);
    expect(step()).toBe(3);
  });

  it("that was kept of another series, or is broken, is refused in words", async () => {
    const first = made();
    first.training.step();
    await first.phase("paused");
    await keptAt(first.shelf, 1);
    const other = made(first.shelf);
    await other.training.restore(generated("season", 901), first.shelf.file);
    expect(other.training.state.getState()).toMatchObject({ phase: "idle", problem: { kind: "training/kept" } });
    const broken = made();
    await broken.training.restore(series, new Blob(["HLRUN1\n\0 and more"]));
    expect(broken.training.state.getState()).toMatchObject({ phase: "idle", problem: { kind: "training/kept" } });
  });
});
