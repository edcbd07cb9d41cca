import type { Result } from "../result";
import type { Attender } from "./attender";
import type { BackendName } from "./engine";
import type { EngineName } from "./engineName";

/** What a look at the machine says about a backend before any of its code is loaded. */
export type Probe =
  | { readonly found: "hardware"; readonly adapter: string }
  /** A GPU that is imitated on the processor. */
  | { readonly found: "software"; readonly adapter: string }
  /** `why` completes "WebGPU cannot start: …". */
  | { readonly found: "nothing"; readonly why: string };

/** A backend that computes. */
export interface RunningBackend {
  readonly engine: EngineName;
  readonly name: BackendName;
  /** The GPU's name, or "" where none is used. */
  readonly adapter: string;
  readonly attender: Attender;
  /** Settles when the GPU is gone, also by `stop`; never for backends without one. */
  readonly lost: Promise<void>;
  readonly isLost: () => boolean;
  /** Takes the GPU away as a crash of its driver would; nothing without one. */
  readonly lose: () => void;
  /** Gives all back; after its attender was stopped. */
  readonly stop: () => void;
}

/** How one backend is found and started. */
export interface Starter {
  readonly probe: () => Promise<Probe>;
  /** The error completes "WebGPU cannot start: …". */
  readonly start: () => Promise<Result<RunningBackend, string>>;
}

export const BACKEND_LABELS: Readonly<Record<BackendName, string>> = {
  webgpu: "WebGPU",
  wasm: "WebAssembly",
  cpu: "plain JavaScript",
};

/**
 * A forward pass holds about six copies of the maps at a time; with tensors of this size they stay
 * well under the 4 GB where WASM breaks, and under what a tab may take on other backends.
 */
export const LARGEST_TENSOR = 256 * 2 ** 20;

/** What a survey may take for each branch, in bytes: far below what a tab may, and enough for 32,768 steps of most layers. */
export const LARGEST_BLOCKS = 2 ** 30;

/** Whether a GPU's name is that of a renderer on the processor. */
export const isSoftwareRenderer = (name: string): boolean => /swiftshader|llvmpipe|lavapipe|software|basic render/i.test(name);

/** The members of a backend that has no GPU to lose. */
export const UNLOSABLE = {
  adapter: "",
  lost: new Promise<void>(() => {}),
  isLost: () => false,
  lose: () => {},
  stop: () => {},
} as const;
