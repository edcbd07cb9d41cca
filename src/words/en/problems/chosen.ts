import type { ProblemSentences } from "../../problems";
import { backendsWords } from "../backends";

/** Why a backend computes: `chosen/…` say so in a sentence, which begins with why the one before is passed over. */
export const chosenProblems: ProblemSentences<"chosen" | "passed"> = {
  "chosen/asked": ({ backend }) => `The address asks for ${backendsWords.names[backend]}.`,
  "chosen/webgpu": ({ latest }) =>
    `This machine's GPU computes through WebGPU, and WebAssembly what it answers sooner.${latest === null ? "" : ` The latest whole maps came from ${backendsWords.names[latest]}.`}`,
  "chosen/wasm": ({ cause }, say) => `${say(cause)}, so WebAssembly computes.`,
  "chosen/cpu": ({ cause }, say) => `${say(cause)}, so plain JavaScript computes, slowly.`,
  "passed/given-up": ({ backend, cause }, say) => `${backendsWords.names[backend]} failed three times, at last because ${say(cause)}`,
  "passed/gpu-not-started": ({ cause }, say) => `This machine's GPU could not be started (${say(cause)})`,
  "passed/gpu-in-software": ({ adapter }) => `This machine's GPU is only imitated in software (${adapter ?? "GPU not named by this browser"}), which is slower than WebAssembly`,
  "passed/no-gpu": () => "This browser offers no GPU through WebGPU",
  "passed/wasm-not-started": () => "This browser could not start WebAssembly",
};

/** Why a backend cannot start, or failed: within a sentence, after "which cannot start: " or "failed because ". */
export const backendProblems: ProblemSentences<"backend"> = {
  "backend/threw": ({ error }) => error,
  "backend/no-gpu": () => "this browser offers no GPU through it",
  "backend/no-wasm": () => "this browser has no WebAssembly",
  "backend/silent-gpu": ({ error }) => `the GPU does not answer (${error})`,
  "backend/not-loaded": ({ error }) => `its code could not be loaded (${error}); reload the page to try again`,
  "backend/not-run": ({ error }) => `its code could not be run (${error})`,
  "backend/no-tfjs": () => "TensorFlow.js did not start on it",
  "backend/another": ({ name }) => `it took ${name} instead`,
  "backend/no-tfjs-kernels": () => "this browser did not run it",
  "backend/lost": () => "the GPU was lost",
  "backend/memory": () => "the GPU's memory did not suffice",
  "backend/shader": ({ error }) => `the GPU could not compile a program (${error})`,
  "backend/refused": ({ error }) => `the GPU refused its work (${error})`,
  "backend/stopped": ({ error }) => `the compute engine stopped (${error})`,
};
