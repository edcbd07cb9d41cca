import { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu";
import { fail, ok } from "../result";
import { tensorAttender } from "./attenders/tensors";
import { LARGEST_TENSOR, UNLOSABLE, type RunningBackend, type Starter } from "./backend";
import { cpu } from "./backends/cpu";
import { activate, retire } from "./backends/register";
import type { Starters } from "./choose";

const absent: Starter = { probe: async () => ({ found: "nothing", why: "absent" }), start: cpu.start };

/** Tests only: a machine without a GPU and without WebAssembly. */
export const PLAIN: Starters = { webgpu: absent, webgl: absent, wasm: absent, cpu };

/** TensorFlow.js on the processor in the place of a GPU that can be taken away; the first `fragile` devices die of their first request. */
export function losableMachine({ fragile } = { fragile: 0 }): Starters {
  let devices = 0;
  const losable: Starter = {
    probe: async () => ({ found: "hardware", adapter: "" }),
    async start() {
      const plain = await cpu.start();
      if (!plain.ok) return plain;
      if (!(await activate("cpu", new MathBackendCPU()))) return fail("TensorFlow.js refused it");
      const dies = devices++ < fragile;
      let lost = false;
      let tellLoss = () => {};
      const backend: RunningBackend = {
        ...UNLOSABLE,
        name: "webgl",
        whole: tensorAttender("webgl", LARGEST_TENSOR),
        blocks: plain.value.blocks,
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
  return { ...PLAIN, webgl: losable };
}
