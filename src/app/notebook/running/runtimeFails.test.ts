import { afterEach, describe, expect, it, vi } from "vitest";
import type { Engine } from "../../../model/engine/engine";
import { MissingPartError } from "../../../model/failure";
import { ok, problem, type Result } from "../../../model/result";
import { memoryShelf } from "../keeping/fileShelf";
import type { NotebookRuntime } from "./notebookRuntime";
import { createReaders } from "./readers";
import { createRuntime } from "./runtime";
import { cell, eventually, kindOf, numbersOf, runtimeOf, type Compute } from "./runtime.testing";

let runtime: NotebookRuntime;
const start = (source: Compute) => (runtime = runtimeOf(source));
const settled = () => eventually(() => expect(runtime.busy()).toBe(false));

afterEach(() => runtime.dispose());

describe("a cell that fails", () => {
  it("keeps the last value of a failed cell; those below wait for it by name", async () => {
    start(({ n }) => (n < 0 ? problem("files/unreadable", { file: null }) : ok(n)));
    const b = cell("b", "double", 0, { source: "a" });
    const c = cell("c", "double", 0, { source: "b" });
    runtime.sync(numbersOf(cell("a", "source", 1), b, c));
    await settled();
    runtime.sync(numbersOf(cell("a", "source", -1), b, c));
    await settled();
    expect(runtime.state("a")).toMatchObject({ status: "error", value: 1, problem: { kind: "files/unreadable" } });
    expect(runtime.state("c")).toMatchObject({ status: "stale", value: 4, waitsFor: "a", problem: null });
    runtime.sync(numbersOf(cell("a", "source", 2), b, c));
    await settled();
    expect(runtime.state("c")).toMatchObject({ status: "ready", value: 8, waitsFor: null });
  });

  it("turns a bug into that cell's error and goes on", async () => {
    start(({ n }) => {
      if (n < 0) throw new Error("boom");
      return ok(n);
    });
    runtime.sync(numbersOf(cell("a", "source", -1), cell("other", "source", 1), cell("b", "double", 0, { source: "a" })));
    await settled();
    expect(runtime.state("a").problem).toEqual({ kind: "headlight/bug", params: { error: "boom" } });
    expect(runtime.state("other").status).toBe("ready");
    // Said once, where it is.
    expect(runtime.state("b")).toMatchObject({ problem: null, waitsFor: "a" });
  });

  it("runs a cell again that failed by bad luck, also from a cell that waits for it", async () => {
    let luck = false;
    start(() => (luck ? ok(1) : problem("engine/all-failed", {})));
    runtime.sync(numbersOf(cell("a", "source", 1), cell("b", "double", 0, { source: "a" })));
    await settled();
    expect(runtime.state("a")).toMatchObject({ status: "error", remedy: "again" });
    expect([runtime.canRetry("a"), runtime.canRetry("b"), runtime.canRetry("gone")]).toEqual([true, true, false]);
    luck = true;
    runtime.retry("b");
    await settled();
    expect(runtime.state("a")).toMatchObject({ status: "ready", problem: null, remedy: null });
    expect(runtime.state("b")).toMatchObject({ status: "ready", value: 2 });
  });

  it("offers to run a stopped computation again, and does", async () => {
    const results: ((value: Result<number>) => void)[] = [];
    start(() => new Promise((resolve) => results.push(resolve)));
    runtime.sync(numbersOf(cell("a", "source", 1)));
    await vi.waitFor(() => expect(results).toHaveLength(1));
    expect(runtime.canRetry("a")).toBe(false);
    runtime.cancel("a");
    await settled();
    expect(runtime.state("a")).toMatchObject({ status: "error", remedy: "again", problem: { kind: "notebook/stopped" } });
    runtime.retry("a");
    await vi.waitFor(() => expect(results).toHaveLength(2));
    results[1]!(ok(7));
    await settled();
    expect(runtime.state("a")).toMatchObject({ status: "ready", value: 7, problem: null });
  });

  it("offers a reload where a part of Headlight is missing, and nothing where only a change helps", async () => {
    start(({ n }) => {
      if (n < 0) throw new MissingPartError();
      return problem("weights/empty", {});
    });
    runtime.sync(numbersOf(cell("a", "source", -1), cell("other", "source", 1)));
    await settled();
    expect(runtime.state("a")).toMatchObject({ problem: new MissingPartError().problem, remedy: "reload" });
    expect(runtime.state("other")).toMatchObject({ problem: { kind: "weights/empty" }, remedy: null });
  });

  it("is ready where only what draws it did not come: that says so in its place", async () => {
    const [id, kind] = kindOf("source", {}, ({ n }) => ok(n));
    const load = () => Promise.reject(new MissingPartError());
    runtime = createRuntime({ kinds: new Map([[id, { ...kind, load }]]), engine: {} as Engine, files: memoryShelf(), readers: createReaders(), made: new Map(), rest: 20 });
    runtime.sync(numbersOf(cell("a", "source", 1)));
    await settled();
    expect(runtime.state("a")).toMatchObject({ status: "ready", value: 1, problem: null });
  });

  it("says what to do when the cell it reads from is not there, or reads from it", async () => {
    start(({ n }) => ok(n));
    runtime.sync(numbersOf(cell("b", "double", 0, { source: "gone" })));
    await settled();
    expect(runtime.state("b")).toMatchObject({ status: "error", problem: { kind: "notebook/reads-nothing", params: { kinds: ["source", "double"], optional: false } } });
    runtime.sync(numbersOf(cell("b", "double", 0, { source: "c" }), cell("c", "double", 0, { source: "b" })));
    await settled();
    expect(runtime.state("b").problem?.kind).toBe("notebook/circular");
  });
});
