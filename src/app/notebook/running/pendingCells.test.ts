import { describe, expect, it } from "vitest";
import { createPending } from "./pendingCells";

describe("cells that are being computed", () => {
  it("are awaited, but for those that nobody waits for", () => {
    const pending = createPending();
    expect([pending.none(), pending.areAwaited()]).toEqual([true, false]);
    pending.live(["a"]);
    pending.add("a");
    expect([pending.none(), pending.areAwaited()]).toEqual([false, false]);
    pending.add("b");
    expect(pending.areAwaited()).toBe(true);
    pending.end("b");
    expect(pending.areAwaited()).toBe(false);
    pending.awaitAll();
    expect(pending.areAwaited()).toBe(true);
  });

  it("are awaited the next time, once none is left", () => {
    const pending = createPending();
    pending.live(["a"]);
    pending.add("a");
    pending.end("a");
    pending.add("a");
    expect(pending.areAwaited()).toBe(true);
  });

  it("come again later once each, awaited where anybody who asked waits, and not where they are gone", () => {
    const pending = createPending();
    pending.later("a", true);
    expect(pending.areAwaited()).toBe(false);
    pending.later("a", false);
    pending.later("a", true);
    pending.later("b", true);
    pending.later("c", false);
    pending.forget("c");
    expect(pending.areAwaited()).toBe(true);
    expect(pending.takeLater()).toEqual([["a", false], ["b", true]]);
    expect([pending.takeLater(), pending.areAwaited()]).toEqual([[], false]);
  });
});
