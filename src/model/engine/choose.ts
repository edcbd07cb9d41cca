import { fail, ok, problem, type Result, type ProblemOf } from "../result";
import type { Probe, RunningBackend, Starter, Why } from "./backend";
import { BACKENDS, type BackendName, type BackendReason } from "./engine";
import { firstWords } from "../kernels/webgpu/why";
import { fasterAttender } from "./attenders/faster";
import { givenUp, type Failures } from "./failures";

declare module "../result" {
  interface Problems {
    /** The address asks for it. */
    "chosen/asked": { readonly backend: BackendName };
    /** `latest`: what computed the latest whole maps, where the processor computes those that it answers sooner; null before the first. */
    "chosen/webgpu": { readonly latest: BackendName | null };
    /** `cause`: why no GPU computes. */
    "chosen/wasm": { readonly cause: PassedOver };
    /** `cause`: why WebAssembly does not compute. */
    "chosen/cpu": { readonly cause: PassedOver };
    /** It failed too often, at last because of `cause`. */
    "passed/given-up": { readonly backend: BackendName; readonly cause: Why };
    "passed/gpu-not-started": { readonly cause: Why };
    "passed/gpu-in-software": { readonly adapter: string | null };
    "passed/no-gpu": Nothing;
    "passed/wasm-not-started": Nothing;
    "engine/no-such-backend": { readonly asked: string; readonly backends: readonly BackendName[] };
    /** WebGL, which links and bookmarks may still ask for. */
    "engine/webgl": { readonly backends: readonly BackendName[] };
    /** The address asks for what failed too often. */
    "engine/given-up": { readonly backend: BackendName; readonly cause: Why };
    /** The address asks for what cannot start. */
    "engine/cannot-start": { readonly backend: BackendName; readonly cause: Why };
    /** All backends failed too often. */
    "engine/all-failed": Nothing;
    "engine/none-starts": Nothing;
  }
}

/** Why a backend is passed over for the next one. */
export type PassedOver = ProblemOf<"passed/given-up" | "passed/gpu-not-started" | "passed/gpu-in-software" | "passed/no-gpu" | "passed/wasm-not-started">;

export type Starters = Readonly<Record<BackendName, Starter>>;

export interface BackendChoice {
  readonly backend: RunningBackend;
  readonly reason: BackendReason;
}

/** What the machine says of a backend that is not used, or that it did not start, or failed too often. */
type Unused = Probe | { readonly found: "failed" | "given-up"; readonly why: Why };

/**
 * Starts the backend that is asked for, or the first of WebGPU, WASM and CPU that this machine
 * can use well, without those that `failures` says to have failed too often. One that was asked for and cannot start, or failed
 * too often, is a problem, never another backend.
 */
export async function chooseBackend(starters: Starters, asked: string | null, failures: Failures = {}): Promise<Result<BackendChoice>> {
  return asked === null ? firstGood(starters, failures) : forced(starters, asked, failures);
}

async function forced(starters: Starters, asked: string, failures: Failures): Promise<Result<BackendChoice>> {
  const name = BACKENDS.find((backend) => backend === asked);
  if (name === undefined) {
    return asked === "webgl" ? problem("engine/webgl", { backends: BACKENDS }) : problem("engine/no-such-backend", { asked, backends: BACKENDS });
  }
  const gaveUp = givenUp(failures, name);
  if (gaveUp !== null) return problem("engine/given-up", { backend: name, cause: gaveUp });
  const probe = await look(starters[name]);
  const started = probe.found === "nothing" ? fail(probe.why) : await start(starters[name], failures[name]?.count);
  if (!started.ok) return problem("engine/cannot-start", { backend: name, cause: started.error });
  return ok({ backend: started.value, reason: { kind: "chosen/asked", params: { backend: name } } });
}

async function firstGood(starters: Starters, failures: Failures): Promise<Result<BackendChoice>> {
  const unused = new Map<BackendName, Unused>();
  for (const name of BACKENDS) {
    const gaveUp = givenUp(failures, name);
    if (gaveUp !== null) {
      unused.set(name, { found: "given-up", why: gaveUp });
      continue;
    }
    const probe = await look(starters[name]);
    if (probe.found !== "hardware") {
      unused.set(name, probe);
      continue;
    }
    const started = await start(starters[name], failures[name]?.count);
    if (started.ok) return ok({ backend: name === "webgpu" && started.value.engine === "own" ? beside(started.value, starters.wasm) : started.value, reason: reasonFor(name, unused) });
    unused.set(name, { found: "failed", why: started.error });
  }
  const failed = [...unused.values()].some(({ found }) => found === "given-up");
  return problem(failed ? "engine/all-failed" : "engine/none-starts", {});
}

const threw = (error: unknown): Why => ({ kind: "backend/threw", params: { error: firstWords(error) } });

/** Looks at the machine; what throws there is not to be had. */
const look = ({ probe }: Starter): Promise<Probe> => probe().catch((error: unknown) => ({ found: "nothing", why: threw(error) }) as const);

/** Starts a backend; what throws there, as code that does not load, did not start. */
const start = (starter: Starter, failures = 0): Promise<Result<RunningBackend, Why>> => starter.start(failures).catch((error: unknown) => fail(threw(error)));

/** A GPU with the processor beside it, for what that answers sooner. */
function beside(gpu: RunningBackend, processor: Starter): RunningBackend {
  const other = async () => {
    const started = await start(processor);
    return started.ok ? started.value.attender : null;
  };
  const attender = fasterAttender(gpu.attender, other);
  return { ...gpu, attender, latest: attender.latest };
}

/** Why `name` computes, from why those before it do not. */
function reasonFor(name: BackendName, unused: ReadonlyMap<BackendName, Unused>): BackendReason {
  switch (name) {
    case "webgpu":
      return { kind: "chosen/webgpu", params: { latest: null } };
    case "wasm":
      return { kind: "chosen/wasm", params: { cause: whyNoGpu(unused.get("webgpu")) } };
    case "cpu":
      return { kind: "chosen/cpu", params: { cause: whyNoWasm(unused.get("wasm")) } };
  }
}

function whyNoGpu(gpu: Unused | undefined): PassedOver {
  switch (gpu?.found) {
    case "given-up":
      return { kind: "passed/given-up", params: { backend: "webgpu", cause: gpu.why } };
    case "failed":
      return { kind: "passed/gpu-not-started", params: { cause: gpu.why } };
    case "software":
      return { kind: "passed/gpu-in-software", params: { adapter: gpu.adapter } };
    default:
      return { kind: "passed/no-gpu", params: {} };
  }
}

const whyNoWasm = (wasm: Unused | undefined): PassedOver =>
  wasm?.found === "given-up" ? { kind: "passed/given-up", params: { backend: "wasm", cause: wasm.why } } : { kind: "passed/wasm-not-started", params: {} };
