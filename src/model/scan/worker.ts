import { simd } from "wasm-feature-detect";
import { compileKernel } from "../engine/backends/kernelFile";
import { failureOf } from "../failure";
import { startInstance } from "../kernels/instance";
import { plainInstance } from "../kernels/plain/instance";
import { failOnUnreadable } from "../oneShot";
import type { BranchQuestion } from "./scan";
import { serveScan, type FromScanner } from "./serve";

const post = (message: FromScanner, transfer: Transferable[] = []) => postMessage(message, { transfer });

async function scan(question: BranchQuestion): Promise<void> {
  // Where the browser knows no SIMD, the engine computes in plain JavaScript as well.
  const instance = (await simd()) ? await startInstance(await compileKernel()) : plainInstance();
  serveScan(question, instance, post, () => performance.now());
}

addEventListener("message", ({ data }: MessageEvent<BranchQuestion>) => {
  scan(data).catch((error: unknown) => post({ type: "failed", failure: failureOf(error) }));
});
failOnUnreadable();
