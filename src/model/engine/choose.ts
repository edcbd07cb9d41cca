import { fail, ok, type Result } from "../result";
import { BACKEND_LABELS, type Probe, type RunningBackend, type Starter } from "./backend";
import { BACKENDS, type BackendName } from "./engine";

export type Starters = Readonly<Record<BackendName, Starter>>;

export interface Choice {
  readonly backend: RunningBackend;
  /** One sentence: why this one. */
  readonly reason: string;
}

type PassedOver = ReadonlyMap<BackendName, Probe | { readonly found: "failed"; readonly why: string }>;

/**
 * Starts the backend that is asked for, or the first of WebGPU, WebGL, WASM and CPU that this machine
 * can use well. One that was asked for and cannot start is an error in words, never another backend.
 */
export async function chooseBackend(starters: Starters, asked: string | null): Promise<Result<Choice, string>> {
  return asked === null ? firstGood(starters) : forced(starters, asked);
}

async function forced(starters: Starters, asked: string): Promise<Result<Choice, string>> {
  const name = BACKENDS.find((backend) => backend === asked);
  if (name === undefined) {
    return fail(`“${asked}” is not a backend. Ask for ${list(BACKENDS)}, or take “backend” out of the address.`);
  }
  const started = await start(starters[name]);
  if (started.ok) {
    return ok({ backend: started.value, reason: `The address asks for ${BACKEND_LABELS[name]}.` });
  }
  return fail(
    `The address asks for ${BACKEND_LABELS[name]}, which cannot start: ${started.error}. ` +
      `Take “backend=${name}” out of the address to let Headlight choose.`,
  );
}

async function firstGood(starters: Starters): Promise<Result<Choice, string>> {
  const passedOver = new Map<BackendName, Probe | { found: "failed"; why: string }>();
  for (const name of BACKENDS) {
    const probe = await starters[name].probe();
    if (probe.found !== "hardware") {
      passedOver.set(name, probe);
      continue;
    }
    const started = await starters[name].start();
    if (started.ok) return ok({ backend: started.value, reason: reasonFor(name, passedOver) });
    passedOver.set(name, { found: "failed", why: started.error });
  }
  return fail("This browser can run neither WebAssembly nor plain JavaScript workers. Use a newer browser.");
}

async function start(starter: Starter): Promise<Result<RunningBackend, string>> {
  const probe = await starter.probe();
  return probe.found === "nothing" ? fail(probe.why) : starter.start();
}

/** One sentence that says why `name` computes, from why those before it do not. */
export function reasonFor(name: BackendName, passedOver: PassedOver): string {
  switch (name) {
    case "webgpu":
      return "This machine has a GPU that the browser offers through WebGPU, the fastest way.";
    case "webgl":
      return "This browser does not offer the GPU through WebGPU, so WebGL computes.";
    case "wasm":
      return `${whyNoGpu(passedOver)}, so WebAssembly computes.`;
    case "cpu":
      return "This browser could not start WebAssembly, so plain JavaScript computes, slowly.";
  }
}

function whyNoGpu(passedOver: PassedOver): string {
  const gpus = [passedOver.get("webgpu"), passedOver.get("webgl")];
  for (const gpu of gpus) {
    if (gpu?.found === "failed") return `This machine's GPU could not be started (${gpu.why})`;
  }
  for (const gpu of gpus) {
    if (gpu?.found === "software") {
      return `This machine's GPU is only imitated in software (${gpu.adapter}), which is slower than WebAssembly`;
    }
  }
  return "This machine has no GPU that the browser can use";
}

const list = (names: readonly string[]) => `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
