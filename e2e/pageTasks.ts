import type { Browser, Page } from "@playwright/test";
import { expect } from "./fixtures";

/** What `fixedWork` takes on the machine that budgets of ms are made for, ms. */
const FIXED_WORK = 6.5;

/** How many times as long this machine takes as that one; 1 where it is faster. */
export const slowness = async (page: Page): Promise<number> => Math.max(1, (await page.evaluate(fixedWork)) / FIXED_WORK);

/**
 * How long this machine takes for one and the same work, ms: the middle one of several times. Not the shortest, in which nobody else
 * had a turn: who shares a core and its caches makes a thread compute longer, too, by half and more on a busy machine.
 */
function fixedWork(): number {
  const table = Array.from({ length: 20_000 }, (_, i) => ({ time: i, load: Math.sin(i) }));
  const times = Array.from({ length: 15 }, () => {
    const began = performance.now();
    JSON.parse(JSON.stringify(table));
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[7]!;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time that the thread itself computed, µs. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Ends the trace, of the category "toplevel". Of the tasks of the page's thread the most that one computed, ms: unlike the time on
 * the clock, it does not grow when other programs take the machine's cores.
 */
export async function longestPageTask(browser: Browser): Promise<number> {
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  const pages = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith("RunTask") && pages.some((page) => page.pid === pid && page.tid === tid),
  );
  expect(tasks.length, "tasks of the page in the trace").toBeGreaterThan(100);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
