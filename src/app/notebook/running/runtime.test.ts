import { afterEach, describe, expect, it, vi } from "vitest";
import type { Engine } from "../../../model/engine/engine";
import { ok, problem } from "../../../model/result";
import type { ComputeContext } from "../document/kind";
import type { NotebookRuntime } from "./notebookRuntime";
import { cell, eventually, numbersOf, runtimeOf, type Compute } from "./runtime.testing";

let runtime: NotebookRuntime;
const release = vi.fn<Engine["release"]>();
const start = (source: Compute, double?: Compute, rest?: number) => (runtime = runtimeOf(source, { double, rest, release }));
const settled = () => eventually(() => expect(runtime.busy()).toBe(false));

afterEach(() => runtime.dispose());

describe("createRuntime", () => {
  it("computes a cell from the one it reads, wherever that stands", async () => {
    start(({ n }) => ok(n));
    runtime.sync(numbersOf(cell("b", "double", 0, { source: "a" }), cell("a", "source", 21)));
    expect(runtime.busy()).toBe(true);
    await settled();
    expect(runtime.state("b")).toMatchObject({ status: "ready", value: 42 });
  });

  it("frees what a cell held when the cell goes, and all of it when another notebook comes", async () => {
    release.mockClear();
    const signals: AbortSignal[] = [];
    start(({ n }, _, { signal }) => {
      signals.push(signal);
      return n === 0 ? new Promise(() => {}) : ok(n);
    });
    runtime.sync(numbersOf(cell("a", "source", 1), cell("b", "double", 0, { source: "a" })));
    await settled();
    runtime.sync(numbersOf(cell("a", "source", 1)));
    await settled();
    expect(release.mock.calls).toEqual([["b"]]);
    // One that is still being computed.
    runtime.sync(numbersOf(cell("a", "source", 0)));
    await vi.waitFor(() => expect(runtime.state("a").status).toBe("running"));
    runtime.clear();
    expect(release.mock.calls).toEqual([["b"], ["a"]]);
    expect(runtime.busy()).toBe(false);
    expect(runtime.state("a")).toMatchObject({ status: "idle", value: undefined });
    await vi.waitFor(() => expect(signals.every(({ aborted }, i) => i === 0 || aborted)).toBe(true));
    // The same document again is computed anew.
    runtime.sync(numbersOf(cell("a", "source", 2)));
    await settled();
    expect(runtime.state("a")).toMatchObject({ status: "ready", value: 2 });
  });

  it("takes what was offered in the place of making it, once the document asks for it, and only then", async () => {
    const make = vi.fn((n: number) => n);
    start(async ({ n }, _, { keep }) => ok(await keep("slot", n, () => make(n))));
    runtime.offer("a", "slot", 1, 99);
    runtime.sync(numbersOf(cell("a", "source", 1)));
    await settled();
    // Nobody was there yet to be offered something.
    expect(runtime.state("a").value).toBe(1);
    runtime.offer("a", "slot", 2, 20);
    expect(runtime.state("a").value).toBe(1);
    runtime.sync(numbersOf(cell("a", "source", 2)));
    await settled();
    expect(runtime.state("a").value).toBe(20);
    runtime.offer("a", "slot", 3, 30);
    runtime.sync(numbersOf(cell("a", "source", 4)));
    await settled();
    expect(runtime.state("a").value).toBe(4);
    expect(make.mock.calls).toEqual([[1], [4]]);
  });

  it("counts as busy while it is held, by everyone who holds it", async () => {
    start(({ n }) => ok(n));
    const heard = vi.fn();
    runtime.subscribe(heard);
    const [first, second] = [runtime.hold(), runtime.hold()];
    first();
    first();
    expect(runtime.busy()).toBe(true);
    second();
    expect(runtime.busy()).toBe(false);
    expect(heard).toHaveBeenCalledTimes(4);
  });

  it("recomputes what depends on a change and nothing else", async () => {
    const source = vi.fn<Compute>(({ n }) => ok(n));
    const double = vi.fn<Compute>((_, { source: n }) => ok((n as number) * 2));
    start(source, double);
    const a = cell("a", "source", 1);
    const other = cell("other", "source", 5);
    const b = cell("b", "double", 0, { source: "a" });
    runtime.sync(numbersOf(a, other, b));
    await settled();
    runtime.sync(numbersOf({ ...a, title: "renamed" }, other, b));
    await settled();
    expect([source.mock.calls.length, double.mock.calls.length]).toEqual([2, 1]);
    runtime.sync(numbersOf({ ...a, spec: { n: 3 } }, other, b));
    await settled();
    expect([source.mock.calls.length, double.mock.calls.length]).toEqual([3, 2]);
    expect(runtime.state("b").value).toBe(6);
  });

  it("lets a running computation land during a drag, then computes the latest", async () => {
    const begun: number[] = [];
    let land = () => {};
    const computed: Compute = ({ n }) => {
      begun.push(n);
      return new Promise((resolve) => (land = () => resolve(ok(n))));
    };
    // A drag that never rests.
    start(computed, undefined, 1e6);
    for (let n = 1; n <= 5; n += 1) {
      runtime.sync(numbersOf(cell("a", "source", n)));
      // The first is running when the others come.
      if (n === 1) await eventually(() => expect(begun).toEqual([1]));
    }
    land();
    await eventually(() => expect(begun).toEqual([1, 5]));
    expect(runtime.state("a").value).toBe(1);
    land();
    await settled();
    expect(runtime.state("a").value).toBe(5);
  });

  it("aborts an outdated computation once the document rests", async () => {
    const aborted: number[] = [];
    start(({ n }, _, { signal }: ComputeContext) => {
      if (n === 2) return ok(n);
      return new Promise((resolve) => {
        signal.addEventListener("abort", () => {
          aborted.push(n);
          resolve(problem("engine/aborted", {}));
        });
      });
    });
    runtime.sync(numbersOf(cell("a", "source", 1)));
    await eventually(() => expect(runtime.state("a").status).toBe("running"));
    runtime.sync(numbersOf(cell("a", "source", 2)));
    await settled();
    expect(aborted).toEqual([1]);
    expect(runtime.state("a")).toMatchObject({ status: "ready", value: 2 });
  });

  it("cancels on request, keeps the value, and can run again", async () => {
    let hang = false;
    start(({ n }) => (hang ? new Promise(() => {}) : ok(n)));
    runtime.sync(numbersOf(cell("a", "source", 1)));
    await settled();
    hang = true;
    runtime.retry("a");
    await eventually(() => expect(runtime.state("a").status).toBe("running"));
    runtime.cancel("a");
    await settled();
    expect(runtime.state("a")).toMatchObject({ status: "error", value: 1 });
    hang = false;
    runtime.retry("a");
    await settled();
    expect(runtime.state("a").status).toBe("ready");
  });

  it("keeps what was made for the same key, and not what failed", async () => {
    const make = vi.fn((n: number) => (n < 0 ? problem("files/unreadable", { file: null }) : ok(n)));
    start(async ({ n }, _, { keep }) => keep("slot", Math.abs(n) > 1 ? "big" : n, () => make(n)));
    for (const n of [1, 2, 3, -1, -1]) {
      runtime.sync(numbersOf(cell("a", "source", n)));
      await settled();
    }
    runtime.retry("a");
    await settled();
    expect(make.mock.calls.map(([n]) => n)).toEqual([1, 2, -1, -1, -1]);
  });

  it("frees a removed cell and starts anew when its id comes back", async () => {
    start(({ n }) => ok(n));
    runtime.sync(numbersOf(cell("a", "source", 1)));
    await settled();
    runtime.sync(numbersOf());
    runtime.sync(numbersOf(cell("a", "source", 9)));
    await settled();
    expect(runtime.state("a")).toMatchObject({ status: "ready", value: 9 });
    runtime.sync(numbersOf());
    await settled();
    expect(runtime.state("a").status).toBe("idle");
  });
});
