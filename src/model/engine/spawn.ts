import { ProblemError } from "../failure";
import { withNeighbours } from "../neighbour/page";
import type { EngineWorker } from "./workerEngine";
import { engineNamed } from "./engineName";
import { spawnTfjs } from "./tfjs/spawn";

/** What starts the worker of the engine that was asked for. @throws ProblemError for a name that is none of ours */
export function spawnerOf(asked: string | undefined): () => EngineWorker {
  switch (engineNamed(asked)) {
    case "own":
      return () =>
        withNeighbours(
          new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
          () => new Worker(new URL("./thread/worker.ts", import.meta.url), { type: "module", name: "thread" }),
        );
    case "tfjs":
      return spawnTfjs;
    case null:
      throw new ProblemError({ kind: "headlight/no-such-engine", params: { asked: asked ?? "" } });
  }
}
