import { fail, ok, type Result } from "../result";
import { BACKEND_LABELS, type Probe, type RunningBackend, type Starter } from "./backend";
import { BACKENDS, type BackendName } from "./engine";
import { firstWords, givenUp, type Failures } from "./failures";

export type Starters = Readonly<Record<BackendName, Starter>>;

export interface Choice {
  readonly backend: RunningBackend;
  /** One sentence: why this one. */
  readonly reason: string;
}

/** What links and bookmarks may still ask for, and why it is no longer offered. */
const RETIRED: Readonly<Record<string, string>> = { webgl: "WebGL, which is no longer offered, since WebAssembly computes faster" };

/** Why a backend is not used: what the machine says of it, that it did not start, or (completing its name) that it failed too often. */
type Reason = Probe | { readonly found: "failed" | "given up"; readonly why: string };
type PassedOver = ReadonlyMap<BackendName, Reason>;

/**
 * Starts the backend that is asked for, or the first of WebGPU, WASM and CPU that this machine
 * can use well, without those that `failures` says to have failed too often. One that was asked for and cannot start, or failed
 * too often, is an error in words, never another backend.
 */
export async function chooseBackend(starters: Starters, asked: string | null, failures: Failures = {}): Promise<Result<Choice, string>> {
  return asked === null ? firstGood(starters, failures) : forced(starters, asked, failures);
}

async function forced(starters: Starters, asked: string, failures: Failures): Promise<Result<Choice, string>> {
  const name = BACKENDS.find((backend) => backend === asked);
  if (name === undefined) {
    const why = Object.hasOwn(RETIRED, asked) ? `The address asks for ${RETIRED[asked]}.` : `“${asked}” is not a backend.`;
    return fail(`${why} Ask for ${list(BACKENDS)}, or take “backend” out of the address.`);
  }
  const gaveUp = givenUp(failures, name);
  if (gaveUp !== null) {
    return fail(
      `The address asks for ${BACKEND_LABELS[name]}, which ${gaveUp}. Reload the page to try it again, or take ` +
        `“backend=${name}” out of the address to let Headlight choose.`,
    );
  }
  const probe = await look(starters[name]);
  const started = probe.found === "nothing" ? fail(probe.why) : await start(starters[name]);
  if (started.ok) {
    return ok({ backend: started.value, reason: `The address asks for ${BACKEND_LABELS[name]}.` });
  }
  return fail(
    `The address asks for ${BACKEND_LABELS[name]}, which cannot start: ${started.error}. ` +
      `Take “backend=${name}” out of the address to let Headlight choose.`,
  );
}

async function firstGood(starters: Starters, failures: Failures): Promise<Result<Choice, string>> {
  const passedOver = new Map<BackendName, Reason>();
  for (const name of BACKENDS) {
    const gaveUp = givenUp(failures, name);
    if (gaveUp !== null) {
      passedOver.set(name, { found: "given up", why: gaveUp });
      continue;
    }
    const probe = await look(starters[name]);
    if (probe.found !== "hardware") {
      passedOver.set(name, probe);
      continue;
    }
    const started = await start(starters[name]);
    if (started.ok) return ok({ backend: started.value, reason: reasonFor(name, passedOver) });
    passedOver.set(name, { found: "failed", why: started.error });
  }
  const failed = [...passedOver.values()].some(({ found }) => found === "given up");
  return fail(
    failed
      ? "Every way to compute failed again and again in this browser. Reload the page to try again, or use another browser."
      : "This browser can run neither WebAssembly nor plain JavaScript workers. Use a newer browser.",
  );
}

/** Looks at the machine; what throws there is not to be had. */
const look = ({ probe }: Starter): Promise<Probe> => probe().catch((error: unknown) => ({ found: "nothing", why: firstWords(error) }) as const);

/** Starts a backend; what throws there, as code that does not load, did not start. */
const start = (starter: Starter): Promise<Result<RunningBackend, string>> => starter.start().catch((error: unknown) => fail(firstWords(error)));

/** One sentence that says why `name` computes, from why those before it do not. */
export function reasonFor(name: BackendName, passedOver: PassedOver): string {
  switch (name) {
    case "webgpu":
      return "This machine has a GPU that the browser offers through WebGPU, the fastest way.";
    case "wasm":
      return `${whyNoGpu(passedOver.get("webgpu"))}, so WebAssembly computes.`;
    case "cpu":
      return `${whyNoWasm(passedOver.get("wasm"))}, so plain JavaScript computes, slowly.`;
  }
}

function whyNoGpu(reason: Reason | undefined): string {
  switch (reason?.found) {
    case "given up":
      return `WebGPU ${reason.why}`;
    case "failed":
      return `This machine's GPU could not be started (${reason.why})`;
    case "software":
      return `This machine's GPU is only imitated in software (${reason.adapter}), which is slower than WebAssembly`;
    default:
      return "This browser offers no GPU through WebGPU";
  }
}

const whyNoWasm = (reason: Reason | undefined): string =>
  reason?.found === "given up" ? `WebAssembly ${reason.why}` : "This browser could not start WebAssembly";

const list = (names: readonly string[]) => `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
