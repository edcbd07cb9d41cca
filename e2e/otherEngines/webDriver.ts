import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";

/** Sends one command of the WebDriver protocol (https://www.w3.org/TR/webdriver/) to the session. */
export type Command = <T = unknown>(method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<T>;

export interface Session {
  readonly command: Command;
  readonly end: () => Promise<void>;
}

/** Starts a WebDriver server by its command line, and in it a session. */
export async function startSession([program, ...args]: readonly string[]): Promise<Session> {
  const port = await freePort();
  // A group of its own, so that what it starts ends with it.
  const server = spawn(program!, [...args, `--port=${port}`], { stdio: "ignore", detached: true });
  const ended = new Promise<never>((_, fail) => {
    server.once("error", fail);
    server.once("exit", (code) => fail(new Error(`${program} ended with ${code}.`)));
  });
  ended.catch(() => {});
  const host = `http://127.0.0.1:${port}`;
  while (!(await Promise.race([ended, answers(`${host}/status`)])));
  const { sessionId } = await send<{ sessionId: string }>("POST", `${host}/session`, { capabilities: {} });
  return {
    command: (method, path, body) => send(method, `${host}/session/${sessionId}${path}`, body),
    async end() {
      await send("DELETE", `${host}/session/${sessionId}`);
      process.kill(-server.pid!);
    },
  };
}

async function send<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, { method, body: method === "POST" ? JSON.stringify(body ?? {}) : undefined });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value.error}: ${value.message}`);
  return value;
}

async function answers(url: string): Promise<boolean> {
  const up = await fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!up) await new Promise((resolve) => setTimeout(resolve, 50));
  return up;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
