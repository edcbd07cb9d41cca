import type { Instance } from "../../kernels/instance";
import { createKernel } from "../../kernels/kernel";
import { LARGEST_BLOCKS, LARGEST_TENSOR } from "../backend";
import type { Thread } from "../thread/thread";
import { branchAttender } from "./branches";
import { onProcessor } from "./onProcessor";

/** Computes on the processor; `start` gives a new instance each time. Where there is a second thread, large long branches go there. */
export const kernelAttender = (backend: "wasm" | "cpu", start: () => Promise<Instance>, thread: Thread | null = null) =>
  branchAttender(
    backend,
    async () => onProcessor(createKernel(await start())),
    { maps: LARGEST_TENSOR, survey: LARGEST_BLOCKS },
    () => thread?.kernel() ?? null,
  );
