import { ProblemError } from "../failure";
import type { EngineWorker } from "./workerEngine";
import { engineNamed } from "./engineName";
import { spawnTfjs } from "./tfjs/spawn";

/** What starts the worker of the engine that was asked for. @throws ProblemError for a name that is none of ours */
export function spawnerOf(asked: string | undefined): () => EngineWorker {
  switch (engineNamed(asked)) {
    case "own":
      return () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    case "tfjs":
      return spawnTfjs;
    case null:
      throw new ProblemError({ kind: "headlight/no-such-engine", params: { asked: asked ?? "" } });
  }
}
