import type { ProblemKind, Result, ProblemOf } from "../result";
import type { Attender } from "./attender";
import type { BackendName } from "./engine";
import type { EngineName } from "./engineName";

declare module "../result" {
  interface Problems {
    /** What the browser said, where nothing better is known. */
    "backend/threw": { readonly error: string };
    "backend/no-wasm": Nothing;
    "backend/not-loaded": { readonly error: string };
    "backend/not-run": { readonly error: string };
    "backend/no-tfjs": Nothing;
  }
}

/** Why a backend cannot start, or failed: completes "WebGPU cannot start: …" and "WebGPU failed because …". */
export type Why = ProblemOf<Extract<ProblemKind, `backend/${string}`>>;

/** What a look at the machine says about a backend before any of its code is loaded. */
export type Probe =
  | { readonly found: "hardware"; readonly adapter: string | null }
  /** A GPU that is imitated on the processor. */
  | { readonly found: "software"; readonly adapter: string | null }
  | { readonly found: "nothing"; readonly why: Why };

/** A backend that computes. */
export interface RunningBackend {
  readonly engine: EngineName;
  readonly name: BackendName;
  /** The GPU's name, "" where none is used, null where the browser does not name it. */
  readonly adapter: string | null;
  readonly attender: Attender;
  /** What computed the latest whole maps, null before the first; where two take turns in it. */
  readonly latest?: () => BackendName | null;
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
  /** @param failures how often it failed before */
  readonly start: (failures?: number) => Promise<Result<RunningBackend, Why>>;
}

/**
 * A forward pass holds about six copies of the maps at a time; with tensors of this size they stay
 * well under the 4 GB where WASM breaks, and under what a tab may take on other backends.
 */
export const LARGEST_TENSOR = 256 * 2 ** 20;

/** What a survey may take for each branch, in bytes: far below what a tab may, and enough for 32,768 steps of most layers. */
export const LARGEST_BLOCKS = 2 ** 30;

/** The members of a backend that has no GPU to lose. */
export const UNLOSABLE = {
  adapter: "",
  lost: new Promise<void>(() => {}),
  isLost: () => false,
  lose: () => {},
  stop: () => {},
} as const;
