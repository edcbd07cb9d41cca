import { spawn } from "node:child_process";
import process from "node:process";
import readline from "node:readline";
import { fileURLToPath } from "node:url";

/** The Python that has torch, where `HEADLIGHT_TORCH_PYTHON` names one; else null. */
export const findTorch = () => process.env.HEADLIGHT_TORCH_PYTHON || null;

/**
 * Native PyTorch on so many threads, in a process of its own that runs one of the scripts here when it is asked to. Its times are
 * the wall clock's or the processor's.
 */
export function torch(python, threads, request, script = "forward.py", clock = "wall") {
  let child = null;
  let lines = null;
  const ask = async (message) => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${python} ended; does it have torch?`);
    return JSON.parse(value);
  };
  return {
    async open() {
      const { PATH, HOME } = process.env;
      const env = { PATH, HOME, OMP_NUM_THREADS: String(threads), MKL_NUM_THREADS: String(threads), HEADLIGHT_CLOCK: clock };
      child = spawn(python, [fileURLToPath(new URL(script, import.meta.url))], { env, stdio: ["pipe", "pipe", "inherit"] });
      lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      await ask({ threads, request: plain(request) });
    },
    turn: () => ask("turn"),
    sample: () => ask("sample"),
    async close() {
      child?.stdin.end();
    },
  };
}

/** Arrays that came through a page as objects with numbered keys, or as typed arrays, as lists. */
function plain({ weights, short, long, target, ...sizes }) {
  const list = (values) => Array.from(Object.values(values));
  return {
    ...sizes,
    weights: weights.map(({ shape, values }) => ({ shape, values: list(values) })),
    short: { width: short.width, values: list(short.values) },
    long: { width: long.width, values: list(long.values) },
    ...(target && { target: list(target) }),
  };
}
