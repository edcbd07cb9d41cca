import type { Instance } from "../../kernels/instance";
import { createKernel } from "../../kernels/kernel";
import { LARGEST_BLOCKS, LARGEST_TENSOR } from "../backend";
import { branchAttender, type SecondThread } from "./branches";
import { onProcessor } from "./onProcessor";

/** Computes on the processor; `start` gives a new instance each time, `secondThread` is as of `branchAttender`. */
export const kernelAttender = (backend: "wasm" | "cpu", start: () => Promise<Instance>, secondThread?: SecondThread) =>
  branchAttender(
    backend,
    async () => onProcessor(createKernel(await start())),
    { maps: LARGEST_TENSOR, survey: LARGEST_BLOCKS },
    { secondThread },
  );
