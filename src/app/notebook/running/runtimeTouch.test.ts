import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { ok } from "../../../model/result";
import type { ComputeContext } from "../document/kind";
import type { NotebookRuntime } from "./notebookRuntime";
import { cell, eventually, numbersOf, runtimeOf, type Compute } from "./runtime.testing";

let runtime: NotebookRuntime;
const start = (source: Compute) => (runtime = runtimeOf(source));
const settled = () => eventually(() => expect(runtime.busy()).toBe(false));

afterEach(() => runtime.dispose());

describe("what goes on beside the document", () => {
  it("computes a touched cell again with what reads it, the last touch always, and as busy only where somebody waits for it", async () => {
    let beside = 0;
    let context: ComputeContext | undefined;
    const source = vi.fn<Compute>(({ n }, _, given) => {
      context = given;
      return ok(n + beside);
    });
    start(source);
    runtime.sync(numbersOf(cell("a", "source", 1), cell("b", "double", 0, { source: "a" })));
    await settled();
    const busy: boolean[] = [];
    const end = runtime.subscribe(() => busy.push(runtime.busy()));
    for (beside = 1; beside <= 50; beside++) context!.touch(true);
    beside = 100;
    await eventually(() => expect(runtime.state("b").value).toBe(202));
    expect(source.mock.calls.length).toBeLessThanOrEqual(3);
    expect(busy).not.toContain(true);
    beside = 7;
    context!.touch(false);
    expect(runtime.busy()).toBe(true);
    await settled();
    expect(runtime.state("b").value).toBe(16);
    // A change of the document counts, whatever is going on beside it.
    context!.touch(true);
    runtime.sync(numbersOf(cell("a", "source", 2), cell("b", "double", 0, { source: "a" })));
    expect(runtime.busy()).toBe(true);
    await settled();
    expect(runtime.state("b").value).toBe(18);
    end();
  });

  it("takes it for no bug that what a cell is still computing fails by its end", async () => {
    const reported = vi.fn();
    vi.stubGlobal("reportError", reported);
    onTestFinished(() => void vi.unstubAllGlobals());
    const failed = vi.fn();
    start(({ n }, _, { whenGone }) => {
      if (n === 2) return Promise.reject(new Error("a bug"));
      return new Promise((_resolve, reject) => {
        whenGone(() => {
          failed();
          reject(new DOMException("ended", "AbortError"));
        });
      });
    });
    runtime.sync(numbersOf(cell("a", "source", 1)));
    await eventually(() => expect(runtime.state("a").status).toBe("running"));
    runtime.sync(numbersOf(cell("b", "source", 2)));
    await eventually(() => expect(runtime.state("b").status).toBe("error"));
    expect(failed).toHaveBeenCalledTimes(1);
    expect(reported.mock.calls).toEqual([[new Error("a bug")]]);
  });

  it("tells a cell that it is gone, once", async () => {
    const gone = vi.fn();
    start(({ n }, _, { whenGone, mark }) => {
      whenGone(gone);
      mark({ "data-n": String(n) });
      return ok(n);
    });
    runtime.sync(numbersOf(cell("a", "source", 1)));
    await settled();
    runtime.sync(numbersOf(cell("a", "source", 2)));
    await settled();
    expect(runtime.marks("a")).toEqual({ "data-n": "2" });
    expect(gone).not.toHaveBeenCalled();
    runtime.sync(numbersOf());
    expect(gone).toHaveBeenCalledTimes(1);
    expect(runtime.marks("a")).toEqual({});
  });
});
