import { readFileSync } from "node:fs";
import process from "node:process";

/**
 * Watches how far the browser's renderers grow, MB: what the processes hold for themselves, as Linux counts it.
 * `now` tells by how much at the moment, `stop` the most seen over the start; null on other systems.
 */
export async function watchMemory(browser, every = 50) {
  if (process.platform !== "linux") return { now: () => null, stop: () => null };
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  const start = privateBytes(renderers);
  let most = start;
  const look = () => {
    const held = privateBytes(renderers);
    most = Math.max(most, held);
    return held;
  };
  const timer = setInterval(look, every);
  return {
    now: () => (look() - start) / 2 ** 20,
    stop() {
      clearInterval(timer);
      look();
      return (most - start) / 2 ** 20;
    },
  };
}

function privateBytes(processes) {
  return processes.reduce((sum, id) => {
    const kilobytes = /RssAnon:\s+(\d+)/.exec(statusOf(id))?.[1];
    return sum + Number(kilobytes ?? 0) * 1024;
  }, 0);
}

/** Nothing for a process that has ended. */
function statusOf(id) {
  try {
    return readFileSync(`/proc/${id}/status`, "utf8");
  } catch {
    return "";
  }
}
