import { env } from "@tensorflow/tfjs-core";
import { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl";
import { fail, ok, type Result } from "../../result";
import { tensorAttender } from "../attenders/tensors";
import { LARGEST_TENSOR, type RunningBackend } from "../backend";
import { rendererOf } from "./gpuNames";
import { blocksOnProcessor } from "./kernelFile";
import { activate, retire } from "./register";

export async function startWebgl(): Promise<Result<RunningBackend, string>> {
  // Whether software will do has been decided by now; TensorFlow.js would refuse it.
  env().set("SOFTWARE_WEBGL_ENABLED", true);
  if (!env().getBool("WEBGL_RENDER_FLOAT32_ENABLED")) {
    return fail("this GPU computes with 16 bits, too few for attention maps");
  }
  const backend = new MathBackendWebGL();
  if (!(await activate("webgl", backend))) return fail("TensorFlow.js refused it");
  const { gl } = backend.gpgpu;
  const lost = new Promise<void>((resolve) => {
    gl.canvas.addEventListener("webglcontextlost", () => resolve(), { once: true });
  });
  return ok({
    name: "webgl",
    adapter: rendererOf(gl as WebGL2RenderingContext),
    whole: tensorAttender("webgl", LARGEST_TENSOR),
    blocks: blocksOnProcessor(),
    lost,
    // A lost context reads as zeros rather than failing, so it has to be asked.
    isLost: () => gl.isContextLost(),
    lose: () => gl.getExtension("WEBGL_lose_context")?.loseContext(),
    stop: () => retire("webgl"),
  });
}
