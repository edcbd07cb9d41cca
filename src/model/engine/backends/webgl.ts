import { env } from "@tensorflow/tfjs-core";
import { fail, ok } from "../../result";
import { isSoftwareRenderer, LARGEST_TENSOR, type Starter } from "../backend";
import { activate, retire } from "./register";

/** A GPU through WebGL 2. */
export const webgl: Starter = {
  async probe() {
    const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
    if (gl === null) return { found: "nothing", why: "this browser offers no WebGL 2 to a worker" };
    const adapter = rendererOf(gl);
    gl.getExtension("WEBGL_lose_context")?.loseContext();
    return { found: isSoftwareRenderer(adapter) ? "software" : "hardware", adapter };
  },
  async start() {
    const { MathBackendWebGL } = await import("@tensorflow/tfjs-backend-webgl");
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
      largestTensor: LARGEST_TENSOR,
      lost,
      // A lost context reads as zeros rather than failing, so it has to be asked.
      isLost: () => gl.isContextLost(),
      lose: () => gl.getExtension("WEBGL_lose_context")?.loseContext(),
      stop: () => retire("webgl"),
    });
  },
};

function rendererOf(gl: WebGL2RenderingContext): string {
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  return String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER) ?? "") || "unnamed GPU";
}
