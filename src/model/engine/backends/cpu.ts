import { plainInstance } from "../../kernels/plain/instance";
import { ok } from "../../result";
import { kernelAttender } from "../attenders/kernels";
import { UNLOSABLE, type Starter } from "../backend";

/** Plain JavaScript: slow, and everywhere. */
export const cpu: Starter = {
  probe: async () => ({ found: "hardware", adapter: "" }),
  async start() {
    const attender = kernelAttender("cpu", async () => plainInstance());
    return ok({ ...UNLOSABLE, name: "cpu", attender });
  },
};
