/** The worker that TensorFlow.js comes with, and nothing else does. */
export const spawnTfjs = (): Worker => new Worker(new URL("./tfjsWorker.ts", import.meta.url), { type: "module", name: "tfjs" });
