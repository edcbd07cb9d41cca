/**
 * Notes each task of the page's thread while `work` runs, by the browser's own trace. Returns the longest, ms.
 * (A timer that calls itself would not do: input and frames go before timers, so that several tasks pass between two turns.)
 */
export async function longestTask(browser, page, work) {
  await browser.startTracing(page, { categories: ["toplevel"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threads = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const longest = threads.map((thread) => {
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => name === "ThreadControllerImpl::RunTask" && pid === thread.pid && tid === thread.tid,
    );
    return tasks.reduce((most, { dur = 0 }) => Math.max(most, dur), 0);
  });
  const most = Math.max(0, ...longest);
  if (most === 0) throw new Error("The trace holds no task of the page's thread.");
  return most / 1000;
}
