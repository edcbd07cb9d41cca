import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "../../tools/serve.mjs";
import { SITE_PATH } from "../site";
import type { Driver, Point } from "./driver";
import { withWatch } from "./watch";
import { startSession, type Command } from "./webDriver";

/** Starts WebKitGTK's small browser by its WebDriver server's command line. Such a session is a private window. */
export async function startWebKit(commandLine: readonly string[]): Promise<Driver> {
  const folder = mkdtempSync(path.join(tmpdir(), "headlight-webkit-"));
  cpSync("dist", folder, { recursive: true });
  const index = path.join(folder, "index.html");
  writeFileSync(index, withWatch(readFileSync(index, "utf8")));
  const host = await serve({ [SITE_PATH]: folder });
  const { command, end } = await startSession(commandLine);
  await command("POST", "/window/rect", { width: 1280, height: 1000 });

  const faults: string[] = [];
  const evaluate: Driver["evaluate"] = (run, ...args) =>
    command("POST", "/execute/sync", { script: `return (${run})(...arguments)`, args });
  const hear = async () => {
    faults.push(...(await evaluate(() => window.headlightFaults?.splice(0) ?? [])));
  };
  return {
    site: host.url + SITE_PATH,
    watched: withWatch,
    async open(url) {
      await hear();
      for (const each of ["about:blank", url]) await command("POST", "/url", { url: each });
    },
    evaluate,
    upload: (selector, file) => upload(command, selector, file),
    drag: (points) => drag(command, points),
    async faults() {
      await hear();
      return faults;
    },
    async close() {
      await end();
      await host.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function upload(command: Command, selector: string, file: string): Promise<void> {
  const element = await command<Record<string, string>>("POST", "/element", { using: "css selector", value: selector });
  await command("POST", `/element/${Object.values(element)[0]}/value`, { text: file });
}

async function drag(command: Command, [from, ...points]: readonly Point[]): Promise<void> {
  const to = ({ x, y }: Point) => ({ type: "pointerMove", duration: 0, origin: "viewport", x: Math.round(x), y: Math.round(y) });
  const actions = [to(from!), { type: "pointerDown", button: 0 }, ...points.map(to), { type: "pointerUp", button: 0 }, to({ x: 0, y: 0 })];
  await command("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }] });
}
