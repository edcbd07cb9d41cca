import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onResize } from "./onResize";

let told: () => void;
const disconnect = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("ResizeObserver", class {
    readonly disconnect = disconnect;
    readonly observe = vi.fn();
    constructor(tell: () => void) {
      told = tell;
    }
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what follows a size is done after all sizes are told, once however often it was told", () => {
  const then = vi.fn();
  onResize({} as HTMLElement, then);
  told();
  told();
  expect(then).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(then).toHaveBeenCalledOnce();
});

test("nothing follows once it is ended", () => {
  const then = vi.fn();
  const end = onResize({} as HTMLElement, then);
  told();
  end();
  vi.runAllTimers();
  expect(then).not.toHaveBeenCalled();
  expect(disconnect).toHaveBeenCalledOnce();
});
