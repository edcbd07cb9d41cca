import { messageOf } from "../../failure";
import { fail } from "../../result";
import { isSoftwareRenderer, type Starter } from "../backend";
import { rendererOf } from "./gpuNames";

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
    try {
      const { startWebgl } = await import("./startWebgl");
      return await startWebgl();
    } catch (error) {
      return fail(`its code could not be run (${messageOf(error)})`);
    }
  },
};
