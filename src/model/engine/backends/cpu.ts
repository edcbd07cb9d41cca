import { fail, ok } from "../../result";
import { LARGEST_TENSOR, UNLOSABLE, type Starter } from "../backend";
import { activate, retire } from "./register";

/** Plain JavaScript: slow, and everywhere. */
export const cpu: Starter = {
  probe: async () => ({ found: "hardware", adapter: "" }),
  async start() {
    const { MathBackendCPU } = await import("@tensorflow/tfjs-backend-cpu");
    if (!(await activate("cpu", new MathBackendCPU()))) return fail("TensorFlow.js refused it");
    return ok({ ...UNLOSABLE, name: "cpu", largestTensor: LARGEST_TENSOR, stop: () => retire("cpu") });
  },
};
