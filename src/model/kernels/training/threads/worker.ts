import { serveNeighbour } from "../../../neighbour/serve";
import { startTrainingInstance } from "../instance";
import { createTrainer } from "../trainer";
import { serveHelper } from "./serve";

serveNeighbour(self as unknown as DedicatedWorkerGlobalScope, (post) =>
  serveHelper(async (module, task) => createTrainer(await startTrainingInstance(module), task), post),
);
