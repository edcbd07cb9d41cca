import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createSheets } from "../cells/teaching/sheet";
import { madeIn } from "../base/handedDown";
import type { Headlight } from "./headlight";
import { printNotebook, printSheet } from "./printing";
import { createShell } from "./shellStore";

const dataset: Record<string, string> = {};
const [print, heads] = [vi.fn(), { prepended: 0, removed: 0 }];

beforeEach(() => {
  dataset["busy"] = "true";
  Object.assign(heads, { prepended: 0, removed: 0 });
  vi.stubGlobal("localStorage", { getItem: () => null });
  vi.stubGlobal("document", {
    documentElement: { dataset, classList: { toggle: () => {} }, style: {} },
    querySelector: (what: string) => (what === "main" ? { prepend: () => heads.prepended++, scrollWidth: 1, clientWidth: 1 } : null),
    querySelectorAll: () => [],
    createElement: () => ({ remove: () => heads.removed++ }),
  });
  vi.stubGlobal("window", { print });
  vi.stubGlobal("dispatchEvent", () => true);
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw));
});
afterEach(() => {
  vi.unstubAllGlobals();
  print.mockClear();
});

it("who asks twice, since the first takes a while, gets one print, and the controls back", async () => {
  const shell = createShell({ gallery: false });
  const first = printNotebook(shell);
  const second = printNotebook(shell);
  expect(shell.getState().mode).toBe("read");
  dataset["busy"] = "false";
  await Promise.all([first, second]);
  expect([shell.getState().mode, print.mock.calls.length, "paper" in dataset]).toEqual(["edit", 1, false]);
  // Once it is done, it can be printed again.
  await printNotebook(shell);
  expect([shell.getState().mode, print.mock.calls.length]).toEqual(["edit", 2]);
});

it("so it is with a worksheet, which is printed as the one that was asked for first", async () => {
  const headlight = { shell: createShell({ gallery: false }), made: new Map() } as unknown as Headlight;
  const sheet = () => madeIn(headlight.made, createSheets).getState().sheet;
  const asked = [printSheet(headlight, "questions"), printSheet(headlight, "answers"), printNotebook(headlight.shell)];
  expect([sheet(), dataset["sheet"]]).toEqual(["questions", "questions"]);
  dataset["busy"] = "false";
  await Promise.all(asked);
  expect([sheet(), dataset["sheet"], print.mock.calls.length]).toEqual([null, undefined, 1]);
  expect(heads).toEqual({ prepended: 1, removed: 1 });
});
