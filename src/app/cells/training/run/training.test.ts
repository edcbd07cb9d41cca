import { describe, expect, it, vi } from "vitest";
import type { EngineState } from "../../../../model/engine/engine";
import type { TrainerWorker } from "../../../../model/training/client";
import { failingGpu } from "../../../../model/training/failingGpu.testing";
import { testWorker } from "../../../../model/training/worker.testing";
import { readKept } from "../kept/keptFile";

import { keptAt, losses, made, series, settings } from "./run.testing";

describe("a run", () => {
  it("starts only when it is told to, ends, and tells the cell", async () => {
    const { training, cell, phase } = made();
    expect(cell.mark).toHaveBeenLastCalledWith({ "data-training": "idle", "data-step": "0" });
    training.setSlow(false);
    training.start();
    await phase("done");
    expect(losses(training)).toHaveLength(60);
    expect(cell.mark).toHaveBeenLastCalledWith(expect.objectContaining({ "data-training": "done", "data-step": "60" }));
    await vi.waitFor(() => expect(cell.touch).toHaveBeenCalledWith(false), { timeout: 60_000 });
    expect(training.state.getState().best?.weights).toBeInstanceOf(Float32Array);
  });

  it("says where a GPU was lost, also where it went on on a GPU started anew, and that it went on on the processor after three losses", async () => {
    const onGpu = { status: "ready", backend: "webgpu", reason: { kind: "chosen/webgpu", params: {} } } as unknown as EngineState;
    for (const [times, backend] of [[0, null], [1, "webgpu"], [3, "wasm"]] as const) {
      const { training, cell, phase } = made({}, () => testWorker(null, failingGpu(30, times)), onGpu);
      training.setSlow(false);
      training.start();
      await phase("done");
      expect(losses(training)).toHaveLength(60);
      const { moved } = training.state.getState();
      expect(moved?.backend ?? null).toBe(backend);
      if (moved !== null) expect(moved.step).toBeLessThan(30);
      expect(cell.mark).toHaveBeenLastCalledWith(expect.objectContaining({ "data-training-backend": backend ?? "webgpu" }));
    }
  });

  it("is told beside the runs before it, also in another page, with what short runs chose", async () => {
    const first = made();
    first.training.setSlow(false);
    expect(first.training.record()).toBeNull();
    first.training.start();
    await first.phase("done");
    first.training.follow({ series, settings: { ...settings, seed: 2 }, pilots: true }, first.cell);
    first.training.start();
    await first.phase("done");
    const { past, chosenBy, ready } = first.training.state.getState();
    expect(past).toMatchObject([{ number: 1, taken: 60, ended: "finished", chosen: null }]);
    const record = first.training.record()!;
    expect(record).toMatchObject({ number: 2, asked: { pilots: true, settings: { seed: 2 } }, chosen: { count: chosenBy, rate: ready!.settings.rate } });
    expect(chosenBy).toBeGreaterThan(2);
    expect(record.simple).toBeGreaterThan(0);
    expect(record.curve[0]![0]).toBe(0);
    expect(record.curve.at(-1)![0]).toBe(record.taken);
    await vi.waitFor(async () => expect((await readKept(first.shelf.file!))?.runs).toHaveLength(2), { timeout: 60_000 });

    const second = made(first.shelf);
    await second.training.restore(series, first.shelf.file);
    expect(second.training.state.getState()).toMatchObject({ past, chosenBy });
    expect(second.training.record()).toEqual(record);
  });

  it("that has come to its end goes on from there where more steps are asked for, and from no other settings", async () => {
    const { training, cell, phase } = made();
    training.setSlow(false);
    training.start();
    await phase("done");
    const before = losses(training);
    expect(training.canGoFurther()).toBe(false);
    training.follow({ series, settings: { ...settings, length: 80, heads: 1 }, pilots: false }, cell);
    expect(training.canGoFurther()).toBe(false);
    training.follow({ series, settings: { ...settings, length: 80 }, pilots: false }, cell);
    expect(training.canGoFurther()).toBe(true);
    training.goOn();
    await vi.waitFor(() => expect(training.state.getState()).toMatchObject({ phase: "done", step: 80 }), { timeout: 60_000 });
    expect(losses(training)).toHaveLength(80);
    expect(losses(training).slice(0, 60)).toEqual(before);
    expect(training.canGoFurther()).toBe(false);
    expect(training.record()).toMatchObject({ number: 1, taken: 80, asked: { settings: { length: 80 } } });
  });

  it("whose worker cannot begin, or stops, rests where it was last kept, says why, and goes on from there", async () => {
    const first = made();
    for (let step = 1; step <= 2; step++) {
      first.training.step();
      await vi.waitFor(() => expect(first.training.state.getState()).toMatchObject({ phase: "paused", step }), { timeout: 60_000 });
    }
    await keptAt(first.shelf, 2);
    const file = first.shelf.file;
    const before = losses(first.training);

    const spawn = vi.fn<() => TrainerWorker>(() => testWorker());
    const { training, shelf, phase } = made({ file }, spawn);
    await training.restore(series, file);
    const restsAfter = (kind: string) =>
      vi.waitFor(() => expect(training.state.getState()).toMatchObject({ phase: "paused", step: 2, problem: { kind } }), { timeout: 50_000 });
    // None can be made, at once.
    spawn.mockImplementationOnce(() => {
      throw new Error("no workers here");
    });
    training.goOn();
    await restsAfter("headlight/no-workers");
    // One that does not come up.
    spawn.mockImplementationOnce(() => {
      const dead: TrainerWorker = { ...testWorker(), postMessage: () => setTimeout(() => dead.onerror?.({ message: "gone", preventDefault: () => {} } as ErrorEvent), 0) };
      return dead;
    });
    training.goOn();
    await restsAfter("headlight/bug");
    expect(losses(training)).toEqual(before);
    expect(shelf.file).toBe(file);
    training.setHalf(true);
    expect(shelf.file).not.toBe(file);
    // One that has begun, and then ends.
    spawn.mockImplementationOnce(() => {
      const brief = testWorker();
      const { postMessage } = brief;
      brief.postMessage = (message) => (message.type === "go" ? void setTimeout(() => brief.onerror?.({ message: "out of memory", preventDefault: () => {} } as ErrorEvent), 0) : postMessage(message));
      return brief;
    });
    training.goOn();
    expect(training.state.getState().problem).toBeNull();
    await restsAfter("headlight/bug");
    training.setSlow(false);
    training.goOn();
    await phase("done");
    expect(training.state.getState()).toMatchObject({ step: 60, problem: null });
  });

  it("that was begun anew and cannot begin leaves the one before as it was kept", async () => {
    const first = made();
    first.training.setSlow(false);
    first.training.start();
    await first.phase("done");
    await keptAt(first.shelf, 60);
    const spawn = (): TrainerWorker => {
      throw new Error("no workers here");
    };
    const { training, cell } = made(first.shelf, spawn);
    await training.restore(series, first.shelf.file);
    training.follow({ series, settings: { ...settings, seed: 2 }, pilots: false }, cell);
    training.start();
    await vi.waitFor(() => expect(training.state.getState()).toMatchObject({ phase: "done", step: 60, past: [], problem: { kind: "headlight/no-workers" } }), { timeout: 50_000 });
    expect(losses(training)).toEqual(losses(first.training));
    expect(training.begunWith()?.settings.seed).toBe(settings.seed);
  });

  it("that is ended while it is being kept, as by Undo of its cell, is no failure", async () => {
    const reported = vi.fn<(thrown: unknown) => void>();
    vi.stubGlobal("reportError", reported);
    const { training } = made();
    // Heard of at once: one that is looked for now and then may be over on a busy machine.
    const runs = new Promise<void>((resolve) => training.state.subscribe(({ phase }) => void (phase === "running" && resolve())));
    training.start();
    await runs;
    training.setHalf(true);
    training.end();
    await new Promise((resolve) => void setTimeout(resolve));
    expect(reported).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});
