import { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu";
import { ok, problem } from "../result";
import { LARGEST_TENSOR, UNLOSABLE, type RunningBackend, type Starter } from "./backend";
import { cpu } from "./backends/cpu";
import type { Starters } from "./choose";
import { tensorAttender } from "./tfjs/attender";
import { activate, retire } from "./tfjs/register";

const absent: Starter = { probe: async () => ({ found: "nothing", why: { kind: "backend/no-gpu", params: {} } }), start: cpu.start };

/** Tests only: a machine without a GPU and without WebAssembly. */
export const PLAIN: Starters = { webgpu: absent, wasm: absent, cpu };

/** TensorFlow.js on the processor in the place of a GPU that can be taken away; the first `fragile` devices die of their first request. */
export function losableMachine({ fragile } = { fragile: 0 }): Starters {
  let devices = 0;
  const losable: Starter = {
    probe: async () => ({ found: "hardware", adapter: "" }),
    async start() {
      if (!(await activate("cpu", new MathBackendCPU()))) return problem("backend/no-tfjs", {});
      const dies = devices++ < fragile;
      let lost = false;
      let tellLoss = () => {};
      const backend: RunningBackend = {
        ...UNLOSABLE,
        engine: "tfjs",
        name: "webgpu",
        attender: tensorAttender("webgpu", LARGEST_TENSOR),
        lost: new Promise<void>((resolve) => {
          tellLoss = resolve;
        }),
        isLost() {
          if (dies) backend.lose();
          return lost;
        },
        lose() {
          lost = true;
          tellLoss();
        },
        stop: () => retire("cpu"),
      };
      return ok(backend);
    },
  };
  return { ...PLAIN, webgpu: losable };
}
