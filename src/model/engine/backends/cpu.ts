import { plainInstance } from "../../kernels/plain/instance";
import { ok } from "../../result";
import { kernelAttender } from "../attenders/kernels";
import { UNLOSABLE, type Starter } from "../backend";
import { probes } from "./probes";

/** Plain JavaScript: slow, and everywhere. */
export const cpu: Starter = {
  probe: probes.cpu,
  async start() {
    const attender = kernelAttender("cpu", async () => plainInstance());
    return ok({ ...UNLOSABLE, engine: "own", name: "cpu", attender });
  },
};
