import { createKernel } from "../../kernels/kernel";
import { startInstance } from "../../kernels/instance";
import { serveNeighbour } from "../../neighbour/serve";
import { onProcessor } from "../attenders/onProcessor";
import { serveThread } from "./serve";

serveNeighbour(self as unknown as DedicatedWorkerGlobalScope, (post) =>
  serveThread(async (module) => onProcessor(createKernel(await startInstance(module))), post),
);
